using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Briefings;

/// <summary>Renders the short version of a briefing that mail programs show: no drawing, no script, and a twin in plain text.</summary>
internal sealed class MailBriefing
{
    private const string Html = "briefing.mail.html";
    private const string Text = "briefing.mail.text";
    private const string Subject = "briefing.mail.subject";

    private readonly TextTemplate<BriefingMailModel> html;
    private readonly TextTemplate<BriefingMailModel> text;
    private readonly TextTemplate<BriefingMailModel> subject;
    private readonly ServiceLabel label;

    /// <summary>Takes the templates from the configuration's texts.</summary>
    /// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
    public MailBriefing(IReadOnlyDictionary<string, string> texts, ServiceLabel label)
    {
        html = TextTemplate<BriefingMailModel>.From(texts, Html);
        text = TextTemplate<BriefingMailModel>.From(texts, Text);
        subject = TextTemplate<BriefingMailModel>.From(texts, Subject);
        this.label = label;
    }

    /// <summary>Everything that is wrong with the templates, in Chinese with file, line and column; empty where they can be used.</summary>
    public static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts) =>
        [.. ((string[])[Html, Text, Subject]).SelectMany(name => TextTemplate<BriefingMailModel>.Check(texts, name))];

    /// <summary>The mail.</summary>
    public BriefingMail Render(BriefingDocument document)
    {
        var model = BriefingMailModel.Of(document, label);
        return new BriefingMail(subject.Text(model).ReplaceLineEndings("").Trim(), html.Page(model), text.Text(model).Trim() + "\n");
    }
}
