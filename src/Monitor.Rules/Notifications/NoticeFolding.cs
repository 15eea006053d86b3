using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Notifications;

/// <summary>并入: puts what rose below a region under what rose in it for the same reason, so that a wave is one line for those above and still every county's own.</summary>
internal static class NoticeFolding
{
    /// <summary>The items with those folded that another one stands for: of a region above, not less grave, and of the same cause, or counted by it.</summary>
    /// <param name="items">What one person is told, in order.</param>
    /// <param name="rules">The rules that were judged by.</param>
    public static ImmutableArray<NoticeItem> Of(ImmutableArray<(NoticeItem Item, Region Region)> items, RuleSet rules)
    {
        var rises = items.Where(one => IsRise(one.Item)).ToArray();
        var under = new Dictionary<NoticeItem, NoticeItem>(ReferenceEqualityComparer.Instance);
        foreach (var child in rises)
        {
            if (rises.Where(above => StandsFor(above, child, rules)).OrderBy(above => above.Region.Level).Select(above => above.Item).FirstOrDefault() is { } parent)
            {
                under[child.Item] = parent;
            }
        }

        var folded = under.ToLookup(pair => Top(pair.Key, under), pair => pair.Key, ReferenceEqualityComparer.Instance);
        return
        [
            .. items.Select(one => one.Item).Where(item => !under.ContainsKey(item)).Select(item => folded.Contains(item)
                ? item with { Folded = [.. items.Select(one => one.Item).Where(other => under.ContainsKey(other) && ReferenceEquals(Top(other, under), item))] }
                : item),
        ];
    }

    private static bool IsRise(NoticeItem item) => item.Reason is NotificationReason.New or NotificationReason.Upgraded or NotificationReason.Extended;

    private static bool StandsFor((NoticeItem Item, Region Region) above, (NoticeItem Item, Region Region) below, RuleSet rules) =>
        above.Region.Level < below.Region.Level
        && above.Item.Grade >= below.Item.Grade
        && rules.Regions.IsWithin(below.Region, above.Region)
        && (CauseOf(above.Item, rules) is { Length: > 0 } cause && cause == CauseOf(below.Item, rules)
            || above.Item.Change.Evidence.Members.Any(member => member.Region == below.Item.Change.Region));

    private static string CauseOf(NoticeItem item, RuleSet rules) => NoticeWording.RuleOf(item.Change.RuleId, rules)?.Cause ?? "";

    private static NoticeItem Top(NoticeItem item, Dictionary<NoticeItem, NoticeItem> under)
    {
        while (under.TryGetValue(item, out var above))
        {
            item = above;
        }

        return item;
    }
}
