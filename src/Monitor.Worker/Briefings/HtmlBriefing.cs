using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Briefings.Pages;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Templates;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings;

/// <summary>Renders a briefing as one self-contained HTML file.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="label">What the file says of the service.</param>
/// <param name="trace">Notes that the template is filled in; null for nobody.</param>
/// <exception cref="TextTemplateException">The template is missing or cannot be used.</exception>
internal sealed class HtmlBriefing(IReadOnlyDictionary<string, string> texts, ServiceLabel label, TextTrace? trace = null)
{
    private static readonly TextEntry<BriefingModel> Entry = new("briefing.html", TextForm.Page);

    private readonly TemplateFamily<BriefingModel> template = Entry.From(texts, trace);

    public static ImmutableArray<TextEntry> Entries { get; } = [Entry];

    /// <summary>The file's text.</summary>
    public string Render(BriefingDocument document, AuditHead? audit) => template.Plain.Page(new BriefingModel(
        label, document.Title, GradeColour.Of(document.Grades), new Markup(new BlockPage(document.Grades, document.Title.IsDraft).Write(document.Blocks)), audit?.Short ?? ""));
}
