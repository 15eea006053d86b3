using System.Collections.Immutable;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Notifications;

/// <summary>The texts of mails, text messages and chat messages about alerts, each with its variants by reason and grade.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="trace">Notes which of them are filled in; null for nobody.</param>
/// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
internal sealed class MessageTemplates(IReadOnlyDictionary<string, string> texts, TextTrace? trace = null)
{
    private static readonly MailEntries<MailModel> MailEntries = new("mail") { Reasons = MessageReasons.All };
    private static readonly TextEntry<SmsModel> Single = new("sms.single", TextForm.Sms) { Reasons = MessageReasons.All };
    private static readonly TextEntry<SmsModel> Digest = new("sms.digest", TextForm.Sms) { Reasons = MessageReasons.All };
    private static readonly TextEntry<ChatModel> Group = new("chat.text", TextForm.Chat) { Reasons = MessageReasons.All };

    public static ImmutableArray<TextEntry> Entries { get; } = [.. MailEntries.All, Single, Digest, Group];

    public MailTexts<MailModel> Mail { get; } = MailEntries.From(texts, trace);

    public TemplateFamily<SmsModel> SmsSingle { get; } = Single.From(texts, trace);

    public TemplateFamily<SmsModel> SmsDigest { get; } = Digest.From(texts, trace);

    public TemplateFamily<ChatModel> Chat { get; } = Group.From(texts, trace);
}
