using Monitor.Worker.Notifications;

namespace Monitor.Worker.Cases;

/// <summary>An open case in a list.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Region">事发地区.</param>
/// <param name="Cause">事由.</param>
/// <param name="Owner">承办地区.</param>
/// <param name="Stage">阶段.</param>
/// <param name="Ordinal">The grade it is handled at.</param>
/// <param name="Grade">The same with its name and colour.</param>
/// <param name="Next">The most urgent open task with its limit; empty where there is none.</param>
/// <param name="Overdue">How many tasks are overdue; empty where none is.</param>
internal sealed record CaseOverviewRow(string Number, string Region, string Cause, string Owner, string Stage, int Ordinal, GradeBadge Grade, string Next, string Overdue);
