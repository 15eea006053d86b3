using System.Collections.Immutable;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule on what enterprises report.</summary>
[Meaning("事件类规则：企业报告的裁员减员，从不暂停")]
internal sealed record EventRuleDocument : RuleDocument
{
    [Meaning("累计天数（含当日）"), Between(1, 366)]
    public required int WindowDays { get; init; }

    [Meaning("按哪个日期累计：notice 报告日期、effective 实施日期、known 得知日期")]
    public EventDate Date { get; init; }

    [Meaning("true：每份报告单独判断（一次性）；false：同一企业在累计期内的报告相加")]
    public bool AtOnce { get; init; }

    [Meaning("计入哪些种类的报告；默认只计减少岗位的：layoff 裁员、closure 关闭破产、suspension 停业整顿、unknown 不明，不计欠薪和群体性事件"), NotEmpty]
    public ImmutableArray<LayoffKind> Kinds { get; init; } = LayoffKinds.Reducing;

    [Meaning("不看报告本身，改看裁员报告研判（filing.yaml）的这些结果：unreported 应报未报、split_layoff 拆分裁员、near_line 贴线裁员、related_enterprises 关联企业合计、late_filing 报告不及时、duty_missing 程序不全、undecidable 无法判断、line_reached 达到报告线、rehiring 裁员后重新招用、watch_listed 重点名单、planned_closure 计划关停、substitution 人工智能替代、duplicate_filing 重复报送。写了它，各级条件说的是研判结果涉及的人数、比例和企业数，按认定之日累计；date、at_once、kinds 不适用")]
    public ImmutableArray<LayoffFindingKind> Findings { get; init; }

    [Meaning("各级条件"), NotEmpty, KeyPattern(GradeKeys.Shape, GradeKeys.Meaning)]
    public required ImmutableSortedDictionary<int, EventGradeDocument> Grades { get; init; }
}
