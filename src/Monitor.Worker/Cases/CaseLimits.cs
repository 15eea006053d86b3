using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Cases;

/// <summary>What is still to be done in a case, and by when.</summary>
internal static class CaseLimits
{
    /// <summary>The open tasks, the most urgent first; those whose clock stands come last.</summary>
    public static IEnumerable<CaseTask> OpenTasks(Case one) => one.Tasks
        .Where(task => task.State == TaskState.Open)
        .OrderBy(task => task.Stopped is not null)
        .ThenBy(task => task.DueAt)
        .ThenBy(task => task.Id, StringComparer.Ordinal);

    /// <summary>A line for each, such as 签收（值班员）：2026年11月23日9时00分前.</summary>
    public static ImmutableArray<string> Lines(Case one, DateTimeOffset now, TimeZoneInfo zone) => [.. OpenTasks(one).Select(task => Line(task, now, zone))];

    private static string Line(CaseTask task, DateTimeOffset now, TimeZoneInfo zone) => $"{task.Name}（{CaseWording.Of(task.Role)}）：" + (task switch
    {
        { Stopped: not null } => "已停止计时",
        _ when task.DueAt <= now => $"应于{OfficialTime.Moment(task.DueAt, zone)}前完成，已逾期",
        _ => $"{OfficialTime.Moment(task.DueAt, zone)}前",
    });
}
