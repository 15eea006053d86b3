using System.Collections.Immutable;
using Monitor.Rules.Notifications;

namespace Monitor.Worker.Notifications;

/// <summary>Many changes in a few words.</summary>
internal static class NoticeOverview
{
    /// <summary>Such as 新发3起、升级1起、数据预警2起, in the order of <see cref="NotificationReason"/>.</summary>
    public static string Of(ImmutableArray<NoticeItem> items) => string.Join("、", items
        .GroupBy(item => item.Reason == NotificationReason.Data ? "数据预警" : NoticeWording.Event(item.Change), StringComparer.Ordinal)
        .OrderBy(group => group.Min(item => item.Reason))
        .Select(group => $"{group.Key}{group.Count()}起"));
}
