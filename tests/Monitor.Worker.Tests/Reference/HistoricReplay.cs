using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Reference;

/// <summary>The replay of an input folder, with the rows it ran on at hand.</summary>
internal sealed class HistoricReplay
{
    private readonly MonitorConfiguration configuration;

    private HistoricReplay(MonitorConfiguration configuration, ImmutableArray<RecordedObservation> figures, ImmutableArray<RecordedReport> reports)
    {
        this.configuration = configuration;
        Figures = figures;
        Reports = reports;
    }

    public RuleSet Rules => configuration.Rules;

    public ImmutableArray<RecordedObservation> Figures { get; }

    public ImmutableArray<RecordedReport> Reports { get; }

    public static async Task<HistoricReplay> OfAsync(UsExcerpt excerpt, CancellationToken cancellationToken)
    {
        var configuration = excerpt.Load();
        await using var record = await MonitorRecord.OpenAsync(
            Path.Combine(excerpt.Folder, "replay.db"), TimeProvider.System, new DurableWrites(null, null, () => { }), cancellationToken);
        var import = new FolderImport(new SourceImport(record, NullLogger<SourceImport>.Instance), configuration, [excerpt.Folder]);
        Assert.All(await import.RunAsync(retry: true, progress: null, cancellationToken), result => Assert.Equal(ImportStatus.Taken, result.Status));
        return new HistoricReplay(configuration, [.. record.ReadObservations(0)], [.. record.ReadReports(0)]);
    }

    /// <summary>The same rows before a rule set that lacks some rules.</summary>
    public HistoricReplay Without(params string[] rules) => new(
        configuration with
        {
            Rules = new RuleSet
            {
                Version = Rules.Version,
                TimeZone = Rules.TimeZone,
                Regions = Rules.Regions,
                Indicators = Rules.Indicators,
                Calendar = Rules.Calendar,
                Populations = Rules.Populations,
                Model = Rules.Model,
                Rules = [.. Rules.Rules.Where(rule => !rules.Contains(rule.Id))],
                Grades = Rules.Grades,
                LevelNames = Rules.LevelNames,
            },
        },
        Figures,
        Reports);

    /// <summary>Replays up to a day.</summary>
    public (AlertHistory History, Panel Panel) Run(DateOnly to, CancellationToken cancellationToken) => Run(to, Figures, Reports, cancellationToken);

    /// <summary>Replays other rows up to a day.</summary>
    public (AlertHistory History, Panel Panel) Run(
        DateOnly to, IEnumerable<RecordedObservation> figures, IEnumerable<RecordedReport> reports, CancellationToken cancellationToken)
    {
        var feed = new PanelFeed(Rules, new Panel(Rules));
        feed.TakeHistory(figures, reports);
        var schedule = EvaluationSchedule.Of(configuration.Service.Evaluation, Rules.TimeZone);
        return (new Replay(Rules, schedule, feed).Run(to, progress: null, cancellationToken), feed.Panel);
    }

    /// <summary>What the command would write of a history, all of it in one text.</summary>
    public string Written(AlertHistory history, Panel panel, DateOnly from, DateOnly to)
    {
        var output = new ReplayOutput(Rules, history, new ReplayCoverage(Rules, panel, from, to), from, to);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var level in new[] { AdministrativeLevel.Province, AdministrativeLevel.City, AdministrativeLevel.County })
        {
            output.WriteAlerts(text, level);
            output.WriteCoverage(text, level);
        }

        output.WriteDetails(text);
        return text.ToString();
    }
}
