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
    private static readonly MailEntries<BriefingMailModel> MailEntries = new("briefing.mail");

    private readonly MailTexts<BriefingMailModel> mail = MailEntries.From(texts, trace);

    public static ImmutableArray<TextEntry> Entries => MailEntries.All;

    /// <summary>The mail.</summary>
    public FilledMail Render(BriefingDocument document) => mail.Fill(BriefingMailModel.Of(document, label));
}
