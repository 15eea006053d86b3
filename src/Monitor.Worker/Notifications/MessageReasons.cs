using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Notifications;

namespace Monitor.Worker.Notifications;

/// <summary>Why a message goes out, as the names of text files say it: the most particular reason first.</summary>
internal static class MessageReasons
{
    public const string Drill = "drill";
    public const string Late = "late";
    public const string Correction = "correction";
    public const string New = "new";
    public const string Worse = "worse";
    public const string Lifted = "lifted";
    public const string Repeat = "repeat";

    /// <summary>Every reason, the most particular first.</summary>
    public static ImmutableArray<string> All { get; } = [Drill, Late, Correction, New, Worse, Lifted, Repeat];

    /// <summary>The reasons that hold for a message: 演练, 补评 and 更正 before what happened itself.</summary>
    public static ImmutableArray<string> Of(NoticeItem first, bool isDrill, bool isLate) =>
    [
        .. isDrill ? [Drill] : ImmutableArray<string>.Empty,
        .. isLate ? [Late] : ImmutableArray<string>.Empty,
        .. first.Change.Reason == AlertReason.LateData || first.Reason == NotificationReason.Noted ? [Correction] : ImmutableArray<string>.Empty,
        first.Reason switch
        {
            NotificationReason.New => New,
            NotificationReason.Upgraded or NotificationReason.Extended => Worse,
            NotificationReason.Lowered or NotificationReason.LoweringProposed or NotificationReason.Quiet => Lifted,
            _ => Repeat,
        },
    ];
}
