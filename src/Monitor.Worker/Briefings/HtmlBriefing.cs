using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Briefings.Pages;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Templates;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings;

/// <summary>Renders a briefing as one self-contained HTML file.</summary>
internal sealed class HtmlBriefing
{
    private const string TemplateName = "briefing.html";

    private readonly TextTemplate<BriefingModel> template;
    private readonly ServiceLabel label;

    /// <summary>Takes the template from the configuration's texts.</summary>
    /// <exception cref="TextTemplateException">It is missing or cannot be used.</exception>
    public HtmlBriefing(IReadOnlyDictionary<string, string> texts, ServiceLabel label)
    {
        template = TextTemplate<BriefingModel>.From(texts, TemplateName);
        this.label = label;
    }

    /// <summary>Everything that is wrong with the template, in Chinese with file, line and column; empty where it can be used.</summary>
    public static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts) => TextTemplate<BriefingModel>.Check(texts, TemplateName);

    /// <summary>The file's text.</summary>
    public string Render(BriefingDocument document, AuditHead? audit) => template.Page(new BriefingModel(
        label, document.Title, GradeColour.Of(document.Grades), new Markup(new BlockPage(document.Grades, document.Title.IsDraft).Write(document.Blocks)), audit?.Short ?? ""));
}
