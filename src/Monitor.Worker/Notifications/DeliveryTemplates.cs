using System.Collections.Immutable;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Notifications;

/// <summary>The texts about delivery itself: what goes another way because it did not arrive, and what tells the operators of a message given up.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="trace">Notes which of them are filled in; null for nobody.</param>
/// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
internal sealed class DeliveryTemplates(IReadOnlyDictionary<string, string> texts, TextTrace? trace = null)
{
    private static readonly MailEntries<TakeoverModel> TakeoverEntries = new("takeover");
    private static readonly TextEntry<TakeoverSmsModel> Sms = new("takeover.sms", TextForm.Sms);
    private static readonly MailEntries<DeadLetterModel> DeadLetterEntries = new("deadletter");

    public static ImmutableArray<TextEntry> Entries { get; } = [.. TakeoverEntries.All, Sms, .. DeadLetterEntries.All];

    public MailTexts<TakeoverModel> Takeover { get; } = TakeoverEntries.From(texts, trace);

    public TemplateFamily<TakeoverSmsModel> TakeoverSms { get; } = Sms.From(texts, trace);

    public MailTexts<DeadLetterModel> DeadLetter { get; } = DeadLetterEntries.From(texts, trace);
}
