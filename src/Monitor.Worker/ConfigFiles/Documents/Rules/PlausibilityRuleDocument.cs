using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule on deliveries that halve, multiply or leap and fall back.</summary>
[Meaning("数值突变类规则：一批数据与往期相差悬殊时发数据预警，这批数值在更正或者得到印证之前不参与研判，不影响地区级别")]
internal sealed record PlausibilityRuleDocument : IndicatorDataRuleDocument
{
    [Meaning("拿什么与往期比：each 每个地区的数值；sum 已报地区的合计与同样这些地区的典型值；rows 报送的地区数（只用于一次报齐全部地区的数据源）。后两种的数据预警记在全省")]
    public ShiftMeasure Judged { get; init; } = ShiftMeasure.Each;

    [Meaning("典型值取此前多少期的中位数；不足这么多期时不判断"), Between(1, 520)]
    public required int TypicalOf { get; init; }

    [Meaning("典型值低于此数时不判断：数量小，大起大落是常事"), Between(0)]
    public decimal Least { get; init; }

    [Meaning("连续多少批停在新的水平就予以承认，恢复参与研判；每批须报送更新的一期，同一期重报、隔离区改正都不算新的一批"), Between(2, 520)]
    public int BelievedAfter { get; init; } = 3;

    [Meaning("spring_festival：春节前后暂停")]
    public RulePause? Pause { get; init; }

    [Meaning("各级条件；达到最低一级条件的数值暂不采用"), NotEmpty, KeyPattern(GradeKeys.Shape, GradeKeys.Meaning)]
    public required ImmutableSortedDictionary<int, PlausibilityGradeDocument> Grades { get; init; }
}
