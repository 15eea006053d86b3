using System.Collections.Immutable;
using Monitor.Rules.Briefings;
using Monitor.Rules.Grading;
using Monitor.Worker.Cases;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.DataQuality;
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
    public string Render(WeeklyBriefing briefing, GradeScheme scheme, DisposalSection disposal, QualitySection quality, AuditHead? audit) =>
        template.Page(new BriefingModel(label, WithRates(briefing, quality), GradeColour.Of(scheme), disposal, quality, audit?.Short ?? ""));

    private static WeeklyBriefing WithRates(WeeklyBriefing briefing, QualitySection quality) =>
        briefing with { Indicators = [.. briefing.Indicators.Select(indicator => indicator with { Reporting = quality.RatesOf(indicator.Name) })] };
}
