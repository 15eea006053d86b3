using System.Collections.Immutable;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Notifications;

/// <summary>The texts about delivery itself: what goes another way because it did not arrive, and what tells the operators of a message given up.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="trace">Notes which of them are filled in; null for nobody.</param>
/// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
internal sealed class DeliveryTemplates(IReadOnlyDictionary<string, string> texts, TextTrace? trace = null)
{
    private static readonly TextEntry<TakeoverModel> Subject = new("takeover.subject", TextForm.Subject);
    private static readonly TextEntry<TakeoverModel> Text = new("takeover.text", TextForm.Plain);
    private static readonly TextEntry<TakeoverModel> Html = new("takeover.html", TextForm.Page);
    private static readonly TextEntry<TakeoverSmsModel> Sms = new("takeover.sms", TextForm.Sms);
    private static readonly TextEntry<DeadLetterModel> LetterSubject = new("deadletter.subject", TextForm.Subject);
    private static readonly TextEntry<DeadLetterModel> LetterText = new("deadletter.text", TextForm.Plain);
    private static readonly TextEntry<DeadLetterModel> LetterHtml = new("deadletter.html", TextForm.Page);

    public static ImmutableArray<TextEntry> Entries { get; } = [Subject, Text, Html, Sms, LetterSubject, LetterText, LetterHtml];

    public TemplateFamily<TakeoverModel> TakeoverSubject { get; } = Subject.From(texts, trace);

    public TemplateFamily<TakeoverModel> TakeoverText { get; } = Text.From(texts, trace);

    public TemplateFamily<TakeoverModel> TakeoverHtml { get; } = Html.From(texts, trace);

    public TemplateFamily<TakeoverSmsModel> TakeoverSms { get; } = Sms.From(texts, trace);

    public TemplateFamily<DeadLetterModel> DeadLetterSubject { get; } = LetterSubject.From(texts, trace);

    public TemplateFamily<DeadLetterModel> DeadLetterText { get; } = LetterText.From(texts, trace);

    public TemplateFamily<DeadLetterModel> DeadLetterHtml { get; } = LetterHtml.From(texts, trace);
}
