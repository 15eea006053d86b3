using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Filings;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule on reporters of the register that are overdue.</summary>
[Meaning("企业到报率类规则：应报名册（filing.yaml 的 register）上的单位逾期未报时发数据预警，不影响地区级别；零报告算已报")]
internal sealed record ReportersRuleDocument : DataRuleDocument
{
    [Meaning("看哪种周期的应报单位：week 每周、month 每月")]
    public required ReportCycle Every { get; init; }

    [Meaning("各级条件"), NotEmpty, KeyPattern(GradeKeys.Shape, GradeKeys.Meaning)]
    public required ImmutableSortedDictionary<int, ReportersGradeDocument> Grades { get; init; }
}
