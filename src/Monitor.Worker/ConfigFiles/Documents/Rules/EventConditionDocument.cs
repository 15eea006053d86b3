using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>One alternative of an event rule.</summary>
internal sealed record EventConditionDocument
{
    [Meaning("至少多少家企业符合其余条件"), Between(1, 10000)]
    public int EnterprisesAtLeast { get; init; } = 1;

    [Meaning("单个企业裁减人数达到（含本数）"), Between(1)]
    public int? PeopleAtLeast { get; init; }

    [Meaning("单个企业裁减人数超过（不含本数）"), Between(0)]
    public int? PeopleMoreThan { get; init; }

    [Meaning("单个企业裁减比例达到（含本数），百分之十写作 0.10"), Between(0, 1)]
    public decimal? ShareAtLeast { get; init; }

    [Meaning("单个企业裁减比例超过（不含本数），百分之三十写作 0.30"), Between(0, 1)]
    public decimal? ShareMoreThan { get; init; }

    [Meaning("人数和比例都写时：any 有一项达到即可，all 两项都要达到")]
    public ConditionMatch Match { get; init; }

    [Meaning("只计这些种类的报告；不写则按规则的 kinds")]
    public ImmutableArray<LayoffKind> Kinds { get; init; }

    [Meaning("全地区累计裁减人数达到（含本数）"), Between(1)]
    public int? TotalPeopleAtLeast { get; init; }
}
