using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule on the shape of the files of a source.</summary>
[Meaning("来文变样类规则：数据源的一份文件版式、代码或行数与往常不同，或者整份未能入库时发数据预警，记在全省；这份文件的数值在恢复正常或者得到印证之前不参与研判")]
internal sealed record DeliveryRuleDocument : DataRuleDocument
{
    [Meaning("数据源编号"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Source { get; init; }

    [Meaning("往常的行数和隔离比例取此前多少份文件的中位数；不足时不判断"), Between(1, 520)]
    public int TypicalOf { get; init; } = 4;

    [Meaning("连续多少份版式相同就按新的版式处理，这几份的数值恢复参与研判"), Between(2, 520)]
    public int BelievedAfter { get; init; } = 3;

    [Meaning("各级条件；达到任何一级的文件，数值暂不采用"), NotEmpty, KeyPattern(GradeKeys.Shape, GradeKeys.Meaning)]
    public required ImmutableSortedDictionary<int, DeliveryGradeDocument> Grades { get; init; }
}
