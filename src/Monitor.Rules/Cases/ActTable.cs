using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases;

/// <summary>办理规则表: every legal move, one row each; everything else is refused.</summary>
public static class ActTable
{
    /// <summary>The rows, in the order an official meets them.</summary>
    public static ImmutableArray<ActMove> Moves { get; } = [];

    /// <summary>The row of an act in a stage; null where the act is not legal there.</summary>
    public static ActMove? Find(CaseStage stage, CaseAct act) => throw new NotSupportedException();
}
