using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;

namespace Monitor.Worker.Notifications;

/// <summary>Many changes in a few words.</summary>
internal static class NoticeOverview
{
    private const int MostNamed = 3;

    /// <summary>What was folded under others: by name and grade where few, else how many; empty where nothing was.</summary>
    public static string Folded(PlannedNotice notice, RuleSet rules)
    {
        var folded = notice.Items.SelectMany(item => item.Folded).ToArray();
        return folded.Length switch
        {
            0 => "",
            <= MostNamed => $"（含下级{string.Join("、", folded.Select(item => $"{rules.Regions.Resolve(item.Change.Region)?.Name ?? item.Change.Region}{rules.Grades[item.Grade].Name}"))}）",
            _ => $"（含下级{folded.Length}起）",
        };
    }

    /// <summary>Such as 新发3起、升级1起、数据预警2起, in the order of <see cref="NotificationReason"/>.</summary>
    public static string Of(ImmutableArray<NoticeItem> items) => string.Join("、", items
        .GroupBy(item => item.Reason == NotificationReason.Data ? "数据预警" : NoticeWording.Event(item.Change), StringComparer.Ordinal)
        .OrderBy(group => group.Min(item => item.Reason))
        .Select(group => $"{group.Key}{group.Count()}起"));
}
