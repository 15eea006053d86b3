using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases;

/// <summary>An alert as the case lists it: the computed track (系统研判), moved by the evaluator alone.</summary>
/// <param name="Number">Its number.</param>
/// <param name="RuleId">Its rule.</param>
/// <param name="Grade">Its grade; as it last was where it has ended.</param>
/// <param name="Summary">Why, in a few characters, without an enterprise.</param>
public sealed record CaseAlert(string Number, string RuleId, Grade Grade, string Summary)
{
    /// <summary>Whether it is open.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Whether its grade stands still because its input is overdue.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>The grade the machine proposes to lower it to; null where it proposes nothing.</summary>
    public Grade? Proposed { get; init; }

    /// <summary>The grade that a person ordered it lowered to, until the evaluator has moved it; null for none.</summary>
    public Grade? Ordered { get; init; }
}
