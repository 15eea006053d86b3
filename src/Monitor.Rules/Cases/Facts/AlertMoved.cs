using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Facts;

/// <summary>预警变化: the evaluator moved, froze or ended an alert of the case, or proposed to lower it.</summary>
/// <param name="Alert">The alert's number.</param>
/// <param name="Change">What happened.</param>
/// <param name="From">The grade before.</param>
/// <param name="To">The grade after; with a proposal, the grade proposed.</param>
/// <param name="Reason">Why.</param>
/// <param name="Summary">Why, in a few characters, without an enterprise.</param>
public sealed record AlertMoved(string Alert, AlertChangeKind Change, Grade From, Grade To, AlertReason Reason, string Summary) : CaseFact
{
    /// <summary>The social credit codes of the enterprises behind it.</summary>
    public ImmutableArray<string> Enterprises { get; init; } = [];
}
