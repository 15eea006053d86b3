using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Notifications;

/// <summary>One change as a notice tells it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Reason">Why the person is told.</param>
/// <param name="Grade">The grade by which it was decided whether to tell: the grade after a rise, the grade before a fall.</param>
public sealed record NoticeItem(AlertChange Change, NotificationReason Reason, Grade Grade)
{
    /// <summary>并入的下级变化: what happened below that this stands for, the gravest first. Those who answer for the regions below are told of it by themselves.</summary>
    public ImmutableArray<NoticeItem> Folded { get; init; } = [];
}
