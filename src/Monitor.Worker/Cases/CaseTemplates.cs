using System.Collections.Immutable;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Cases;

/// <summary>The texts of mails, text messages and chat messages about cases, each with its variants by reason and grade.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="trace">Notes which of them are filled in; null for nobody.</param>
/// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
internal sealed class CaseTemplates(IReadOnlyDictionary<string, string> texts, TextTrace? trace = null)
{
    private static readonly MailEntries<CaseMailModel> MailEntries = new("case") { Reasons = CaseReasons.All };
    private static readonly TextEntry<CaseSmsModel> SmsEntry = new("case.sms", TextForm.Sms) { Reasons = CaseReasons.All };
    private static readonly TextEntry<EscalationSmsModel> CallEntry = new("escalation.sms", TextForm.Sms) { Reasons = CaseReasons.OfCalls };
    private static readonly TextEntry<EscalationChatModel> GroupEntry = new("escalation.chat", TextForm.Chat) { Reasons = CaseReasons.OfCalls };

    public static ImmutableArray<TextEntry> Entries { get; } = [.. MailEntries.All, SmsEntry, CallEntry, GroupEntry];

    public MailTexts<CaseMailModel> Mail { get; } = MailEntries.From(texts, trace);

    public TemplateFamily<CaseSmsModel> Sms { get; } = SmsEntry.From(texts, trace);

    public TemplateFamily<EscalationSmsModel> Escalation { get; } = CallEntry.From(texts, trace);

    public TemplateFamily<EscalationChatModel> EscalationChat { get; } = GroupEntry.From(texts, trace);
}
