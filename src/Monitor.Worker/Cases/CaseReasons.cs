using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Notices;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>Why people are told something of a case, as the names of text files say it: 演练 first, then the occasion itself, then what kind of news it is.</summary>
internal static class CaseReasons
{
    /// <summary>Every reason of a notice, the most particular first.</summary>
    public static ImmutableArray<string> All { get; } =
        [.. ((string[])[MessageReasons.Drill, .. Enum.GetValues<CaseOccasion>().Select(occasion => Word.Of(occasion)), MessageReasons.New, MessageReasons.Worse, MessageReasons.Lifted, MessageReasons.Repeat]).Distinct()];

    /// <summary>Every reason of a call: the first one of a case, and those that follow.</summary>
    public static ImmutableArray<string> OfCalls { get; } = [MessageReasons.Drill, MessageReasons.New, MessageReasons.Repeat];

    /// <summary>The reasons that hold for a notice.</summary>
    public static ImmutableArray<string> Of(CaseTelling telling, bool isDrill) => [.. Drill(isDrill), Word.Of(telling.Occasion), KindOf(telling)];

    /// <summary>The reasons that hold for a call.</summary>
    public static ImmutableArray<string> Of(Escalated call, bool isDrill) => [.. Drill(isDrill), call.Step == 1 ? MessageReasons.New : MessageReasons.Repeat];

    private static ImmutableArray<string> Drill(bool isDrill) => isDrill ? [MessageReasons.Drill] : [];

    private static string KindOf(CaseTelling telling) => telling.Occasion switch
    {
        CaseOccasion.Opened => MessageReasons.New,
        CaseOccasion.Overdue or CaseOccasion.Escalated or CaseOccasion.AcknowledgementLapsed or CaseOccasion.PublicAttention or CaseOccasion.OwnerRaised => MessageReasons.Worse,
        CaseOccasion.Adjusted when telling.Case.Publications is [.., var before, var now] => now.Grade > before.Grade ? MessageReasons.Worse : MessageReasons.Lifted,
        CaseOccasion.Lifted or CaseOccasion.Closed => MessageReasons.Lifted,
        _ => MessageReasons.Repeat,
    };
}
