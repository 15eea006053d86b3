using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Cases;

/// <summary>The open cases as a page lists them: the gravest first.</summary>
internal static class CaseOverview
{
    public static ImmutableArray<CaseOverviewRow> Of(IEnumerable<Case> open, CaseFrame frame, DateTimeOffset now) =>
    [
        .. open
            .OrderByDescending(one => one.HandlingGrade)
            .ThenBy(one => one.Number, StringComparer.Ordinal)
            .Select(one => Row(one, frame, now)),
    ];

    private static CaseOverviewRow Row(Case one, CaseFrame frame, DateTimeOffset now)
    {
        var overdue = CaseLimits.OpenTasks(one).Count(task => task.IsRunning && task.DueAt <= now);
        return new CaseOverviewRow(
            one.Number,
            frame.NameOf(one.Region),
            frame.Plan.CauseOf(one.Cause)?.Name ?? one.Cause,
            frame.NameOf(one.Owner),
            CaseWording.Of(one.Stage) + (one.PendingConfirmation is null ? "" : "（待复核）") + (one.PendingHandover is null ? "" : "（待接收移交）"),
            (int)one.HandlingGrade,
            GradeBadge.Of(one.HandlingGrade, frame.Grades),
            CaseLimits.Lines(one, now, frame.Calendar.Zone) is [var first, ..] ? first : "",
            overdue == 0 ? "" : $"逾期{overdue}项");
    }
}
