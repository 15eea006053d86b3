using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Briefings;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.DataQuality;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;
using Monitor.Worker.Record.Tables;

namespace Monitor.Worker.DataQuality;

/// <summary>Tells how the data of each source came in, as it was known at a moment: the same moment gives the same words, whatever came since.</summary>
internal sealed class QualityReview(MonitorRecord record, RuleSet rules, ImmutableArray<SourceDocument> sources)
{
    /// <summary>The periods that the rates are computed over.</summary>
    public const int Periods = 4;

    public async Task<QualitySection> ReadAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var lines = ImmutableArray.CreateBuilder<QualityLine>();
        var delivered = new Dictionary<string, ImmutableArray<ReportingQuality>>(StringComparer.Ordinal);
        foreach (var source in sources.OfType<FiguresSource>())
        {
            foreach (var (indicator, periods) in await OfAsync(source, moment, cancellationToken))
            {
                delivered[indicator.Key] = periods;
                lines.Add(Line(source, indicator, periods));
            }
        }

        var quarantined = await QuarantinedAsync(moment, cancellationToken);
        var rows = quarantined.Sum(it => it.Rows);
        return new(Summary(lines.Count(line => line.Missing > 0), rows), lines.ToImmutable(), [.. quarantined.Select(it => string.Create(
            CultureInfo.InvariantCulture, $"{NameOf(it.Source)}：隔离区有{it.Rows}行待处理，最早一行已隔离{(int)(moment - it.Oldest).TotalDays}天。"))])
        {
            Rates = [.. rules.Indicators.Indicators.Where(indicator => indicator.Headline).Select(indicator => RateOf(indicator, delivered)).OfType<FigureRate>()],
        };
    }

    /// <summary>How the sources delivered, for a briefing to tell.</summary>
    public async Task<(ImmutableArray<SourceReporting> Reporting, ImmutableArray<QuarantineTally> Quarantine)> ReportingAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var reporting = ImmutableArray.CreateBuilder<SourceReporting>();
        foreach (var source in sources.OfType<FiguresSource>())
        {
            reporting.AddRange((await OfAsync(source, moment, cancellationToken)).Select(one => new SourceReporting(source.Name, one.Indicator.Key, one.Periods)));
        }

        var quarantined = await QuarantinedAsync(moment, cancellationToken);
        return (reporting.ToImmutable(), [.. quarantined.Select(it => new QuarantineTally(NameOf(it.Source), it.Rows, (int)(moment - it.Oldest).TotalDays))]);
    }

    /// <summary>The rates of the worst of the delivered indicators that a figure rests on; null where none of them is delivered by periods.</summary>
    private FigureRate? RateOf(Indicator indicator, Dictionary<string, ImmutableArray<ReportingQuality>> delivered)
    {
        var known = Delivered(indicator.Key).Select(key => delivered.GetValueOrDefault(key, [])).Where(periods => periods.Sum(period => period.Expected) > 0).ToArray();
        return known.Length == 0 ? null : new(indicator.Name, string.Create(
            CultureInfo.InvariantCulture,
            $"近{known.Max(periods => periods.Length)}期到报率{OfficialNumber.Percent(known.Min(periods => Share(periods, period => period.Received)))}，及时率{OfficialNumber.Percent(known.Min(periods => Share(periods, period => period.Received - period.Late.Length)))}"));
    }

    private IEnumerable<string> Delivered(string key) => rules.Indicators[key].Formula is { } formula ? formula.Inputs.SelectMany(Delivered).Distinct(StringComparer.Ordinal) : [key];

    /// <summary>The last periods that are due of every indicator of a source that delivered anything, the newest first.</summary>
    public async Task<IReadOnlyList<(Indicator Indicator, ImmutableArray<ReportingQuality> Periods)>> OfAsync(FiguresSource source, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var found = new List<(Indicator, ImmutableArray<ReportingQuality>)>();
        var excuses = RecordedAdjustment.Excuses(record.ReadAdjustments(0), rules, moment);
        foreach (var key in source.Figures.Select(figure => figure.Indicator).Distinct(StringComparer.Ordinal))
        {
            var indicator = rules.Indicators[key];
            if (indicator.Period != PeriodKind.Day && ReportingQualities.Of(rules, indicator, await VersionsAsync(indicator, moment, cancellationToken), moment, Periods, excuses) is { IsEmpty: false } periods)
            {
                found.Add((indicator, periods));
            }
        }

        return found;
    }

    /// <summary>How many rows of a source were set aside while a period was reported: from its end to the end of the next one.</summary>
    public async Task<int> QuarantinedAsync(SourceDocument source, Period period, CancellationToken cancellationToken)
    {
        var (from, to) = (rules.StartOf(period.End.AddDays(1)), rules.StartOf(period.Next.End.AddDays(1)));
        await using var context = record.Reader();
        return await context.Quarantine.CountAsync(row => row.Source == source.Id && row.Kind == QuarantineKind.Row && row.At >= from && row.At < to, cancellationToken);
    }

    private async Task<IReadOnlyCollection<Observation>> VersionsAsync(Indicator indicator, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var number = rules.Indicators.IndexOf(indicator.Key);
        var since = indicator.LastDue(rules.DayOf(moment)).Plus(-Period.PerYear(indicator.Period)).Ordinal;
        await using var context = record.Reader();
        var rows = await (
            from series in context.Set<SeriesTable>()
            join row in context.Set<ObservationTable>() on series.Id equals row.SeriesId
            where series.Indicator == indicator.Key && series.PeriodKind == indicator.Period && row.Period >= since && row.KnownAt <= moment
            orderby row.KnownAt, row.Id
            select new { series.Region, row.Period, row.Value, row.KnownAt }).ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let region = rules.Regions.Find(row.Region)
               where region is not null
               select new Observation(number, region.Index, Period.FromOrdinal(indicator.Period, row.Period), row.Value ?? double.NaN, row.KnownAt),
        ];
    }

    /// <summary>The rows that are missing: what is only remarked upon was taken, and what was refused over HTTP its sender sends again.</summary>
    private async Task<IReadOnlyList<(string Source, int Rows, DateTimeOffset Oldest)>> QuarantinedAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        var rows = await context.Quarantine
            .Where(row => row.Kind == QuarantineKind.Row && row.At <= moment && (row.DecidedAt == null || row.DecidedAt > moment))
            .GroupBy(row => row.Source)
            .Select(group => new { Source = group.Key, Rows = group.Count(), Oldest = group.Min(row => row.At) })
            .ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Source, StringComparer.Ordinal).Select(row => (row.Source, row.Rows, row.Oldest))];
    }

    private static QualityLine Line(FiguresSource source, Indicator indicator, ImmutableArray<ReportingQuality> periods)
    {
        var last = periods[0]; // a week is named without its days, which would make the table too wide
        return new(
            source.Name, indicator.Name, last.Period.ToChinese().Split('（')[0], last.Expected, last.Received, last.Late.Length, last.Missing.Length, last.Zero, last.Revised,
            Rate(periods, period => period.Received), Rate(periods, period => period.Received - period.Late.Length));
    }

    private static string Rate(ImmutableArray<ReportingQuality> periods, Func<ReportingQuality, int> part) =>
        periods.Sum(period => period.Expected) > 0 ? OfficialNumber.Percent(Share(periods, part)) : "—";

    private static decimal Share(ImmutableArray<ReportingQuality> periods, Func<ReportingQuality, int> part) => (decimal)periods.Sum(part) / periods.Sum(period => period.Expected);

    private static string Summary(int incomplete, int quarantined) => (incomplete, quarantined) switch
    {
        (0, 0) => "",
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"隔离区有{quarantined}行待处理，尚未计入研判，{StandingSentence.Incomplete}"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{incomplete}项指标有应报未报，{StandingSentence.Incomplete}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{incomplete}项指标有应报未报，隔离区有{quarantined}行待处理、尚未计入研判，{StandingSentence.Incomplete}"),
    };

    private string NameOf(string source) => sources.FirstOrDefault(it => it.Id == source)?.Name ?? source;
}
