using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Briefings;

/// <summary>Renders the short version of a briefing that mail programs show: no drawing, no script, and a twin in plain text.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="label">What the mail says of the service.</param>
/// <param name="trace">Notes which of the templates are filled in; null for nobody.</param>
/// <exception cref="TextTemplateException">One of the templates is missing or cannot be used.</exception>
internal sealed class MailBriefing(IReadOnlyDictionary<string, string> texts, ServiceLabel label, TextTrace? trace = null)
{
    private static readonly TextEntry<BriefingMailModel> Html = new("briefing.mail.html", TextForm.Page);
    private static readonly TextEntry<BriefingMailModel> Text = new("briefing.mail.text", TextForm.Plain);
    private static readonly TextEntry<BriefingMailModel> Subject = new("briefing.mail.subject", TextForm.Subject);

    private readonly TemplateFamily<BriefingMailModel> html = Html.From(texts, trace);
    private readonly TemplateFamily<BriefingMailModel> text = Text.From(texts, trace);
    private readonly TemplateFamily<BriefingMailModel> subject = Subject.From(texts, trace);

    public static ImmutableArray<TextEntry> Entries { get; } = [Html, Text, Subject];

    /// <summary>The mail.</summary>
    public BriefingMail Render(BriefingDocument document)
    {
        var model = BriefingMailModel.Of(document, label);
        return new BriefingMail(subject.Plain.Text(model).ReplaceLineEndings("").Trim(), html.Plain.Page(model), text.Plain.Text(model).Trim() + "\n");
    }
}
