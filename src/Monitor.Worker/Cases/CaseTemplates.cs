using System.Collections.Immutable;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Cases;

/// <summary>The texts of mails, text messages and chat messages about cases.</summary>
internal sealed class CaseTemplates
{
    private const string SubjectName = "case.subject";
    private const string TextName = "case.text";
    private const string HtmlName = "case.html";
    private const string SmsName = "case.sms";
    private const string EscalationName = "escalation.sms";
    private const string EscalationChatName = "escalation.chat";

    /// <summary>Takes them from the configuration's texts.</summary>
    /// <param name="texts">Liquid texts by file name without its ending.</param>
    /// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
    public CaseTemplates(IReadOnlyDictionary<string, string> texts)
    {
        Subject = TextTemplate<CaseMailModel>.From(texts, SubjectName);
        Text = TextTemplate<CaseMailModel>.From(texts, TextName);
        Html = TextTemplate<CaseMailModel>.From(texts, HtmlName);
        Sms = TextTemplate<CaseSmsModel>.From(texts, SmsName);
        Escalation = TextTemplate<EscalationSmsModel>.From(texts, EscalationName);
        EscalationChat = TextTemplate<EscalationChatModel>.From(texts, EscalationChatName);
    }

    public TextTemplate<CaseMailModel> Subject { get; }

    public TextTemplate<CaseMailModel> Text { get; }

    public TextTemplate<CaseMailModel> Html { get; }

    public TextTemplate<CaseSmsModel> Sms { get; }

    public TextTemplate<EscalationSmsModel> Escalation { get; }

    public TextTemplate<EscalationChatModel> EscalationChat { get; }

    /// <summary>Everything that is wrong with the texts, in Chinese with file, line and column; empty where all can be used.</summary>
    public static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts) =>
    [
        .. TextTemplate<CaseMailModel>.Check(texts, SubjectName),
        .. TextTemplate<CaseMailModel>.Check(texts, TextName),
        .. TextTemplate<CaseMailModel>.Check(texts, HtmlName),
        .. TextTemplate<CaseSmsModel>.Check(texts, SmsName),
        .. TextTemplate<EscalationSmsModel>.Check(texts, EscalationName),
        .. TextTemplate<EscalationChatModel>.Check(texts, EscalationChatName),
    ];
}
