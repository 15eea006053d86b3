using System.Collections.Immutable;
using Monitor.Rules.DataQuality;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Record;

namespace Monitor.Worker.DataQuality;

/// <summary>Reads the ledger of a source: its register, its files, its rates.</summary>
internal sealed class SourceLedger(MonitorRecord record, MonitorConfiguration configuration, TimeProvider clock)
{
    private const int ShownFiles = 5;

    private readonly QualityReview review = new(record, configuration.Rules, configuration.Sources);

    private RuleSet Rules => configuration.Rules;

    public async Task<SourceQuality> ReadAsync(SourceDocument source, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var counts = await record.Quarantine.CountAsync(cancellationToken);
        return new(
            source,
            await record.Imports.LatestOfAsync(source.Id, ShownFiles, cancellationToken),
            source is FiguresSource figures ? await DutiesAsync(figures, now, cancellationToken) : [],
            counts.Where(count => count.Source == source.Id && count.Status == QuarantineStatus.Open).Sum(count => count.Rows),
            await record.Unread.OfAsync(source.Id, cancellationToken));
    }

    private async Task<ImmutableArray<SourceQuality.Duty>> DutiesAsync(FiguresSource source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var delivered = (await review.OfAsync(source, now, cancellationToken)).ToDictionary(one => one.Indicator.Key, one => one.Periods, StringComparer.Ordinal);
        var duties = ImmutableArray.CreateBuilder<SourceQuality.Duty>();
        foreach (var key in source.Figures.Select(figure => figure.Indicator).Distinct(StringComparer.Ordinal))
        {
            var indicator = Rules.Indicators[key];
            var next = indicator.LastDue(Rules.DayOf(now)).Next;
            var periods = ImmutableArray.CreateBuilder<(ReportingQuality, int)>();
            foreach (var period in delivered.GetValueOrDefault(key, []))
            {
                periods.Add((period, await review.QuarantinedAsync(source, period.Period, cancellationToken)));
            }

            duties.Add(new(indicator, Registered(indicator), next, next.End.AddDays(indicator.DueDays), periods.ToImmutable()));
        }

        return duties.ToImmutable();
    }

    private int Registered(Indicator indicator) => Rules.Rules.OfType<CompletenessRule>()
        .Where(rule => rule.Indicator == indicator.Key)
        .SelectMany(rule => rule.Scope.Select(Rules.Regions))
        .Select(region => region.Index)
        .Distinct()
        .Count();
}
