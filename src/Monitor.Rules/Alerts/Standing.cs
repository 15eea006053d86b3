using Monitor.Rules.Grading;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Alerts;

/// <summary>What of an open alert the next decision rests on.</summary>
/// <param name="Grade">Its grade.</param>
/// <param name="RaisedPeriod">The period whose finding raised it.</param>
/// <param name="Proposed">The grade that the engine proposes to lower to; null where it proposes nothing.</param>
public sealed record Standing(Grade Grade, Period RaisedPeriod, Grade? Proposed)
{
    /// <summary>That of an alert.</summary>
    public static Standing Of(Alert alert) => new(alert.Grade, alert.RaisedPeriod, alert.Proposed);
}
