using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents;

namespace Monitor.Worker.Demo;

/// <summary>What somebody does with a case of the made province.</summary>
internal sealed record DemoAct
{
    [Meaning("时刻"), Pattern(Shapes.Moment, Shapes.MomentMeaning)]
    public required string At { get; init; }

    [Meaning("何人（人员编号）")]
    public required string By { get; init; }

    [Meaning("事项的事发地区"), MayBeNumber]
    public required string Region { get; init; }

    [Meaning("事项的事由（见 response.yaml 的 causes）")]
    public required string Cause { get; init; }

    [Meaning("办理什么")]
    public required ActKind Act { get; init; }

    [Meaning("办理时填写的内容；多项用顿号分开"), MayBeNumber, KeyPattern(Shapes.Id, Shapes.IdMeaning)]
    public ImmutableSortedDictionary<string, string> With { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
