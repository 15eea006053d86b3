using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>An alternative of an event rule that holds.</summary>
/// <param name="Grade">The grade that it gives.</param>
/// <param name="Condition">The alternative.</param>
/// <param name="Cohorts">The reports that fulfil it together; never empty.</param>
internal sealed record EventMatch(Grade Grade, EventCondition Condition, List<EventCohort> Cohorts);
