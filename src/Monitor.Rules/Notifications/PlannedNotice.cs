using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Notifications;

/// <summary>计划通知: all that one evaluation has to tell one person by one way.</summary>
/// <param name="Person">The recipient.</param>
/// <param name="Channel">The way.</param>
/// <param name="Items">The changes, the gravest first; never empty.</param>
public sealed record PlannedNotice(Person Person, NotificationChannel Channel, ImmutableArray<NoticeItem> Items)
{
    /// <summary>Every change that is told, those folded under others included.</summary>
    public ImmutableArray<NoticeItem> All => [.. Items.SelectMany(item => item.Folded.Prepend(item))];

    /// <summary>The gravest grade among the items.</summary>
    public Grade Grade => Items[0].Grade;

    /// <summary>Why the person is told of the gravest item.</summary>
    public NotificationReason Reason => Items[0].Reason;
}
