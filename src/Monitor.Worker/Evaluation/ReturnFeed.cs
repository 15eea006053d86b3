using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Indicators;
using Monitor.Rules.MonthlyReturns;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Carries monthly returns of the record into figures of indicators, which the panel learns like any others. The returns themselves stay in here.</summary>
/// <remarks>Figures are made once for all returns of an hour: enterprises return one by one, and each step in between would only tell the last one from the others.</remarks>
internal sealed class ReturnFeed(RuleSet rules, Panel panel)
{
    private readonly ReturnBook book = new();
    private readonly PriorityQueue<MonthlyReturn, (long Known, long Id)> waiting = new();
    private readonly Dictionary<(int Indicator, int Region, int Month), double> told = [];
    private readonly ImmutableArray<Indicator> indicators = rules.Returns is null ? [] : [.. rules.Indicators.Indicators.Where(indicator => indicator.Returns is not null)];

    /// <summary>The id of the last return taken in.</summary>
    public long Last { get; private set; }

    /// <summary>The moment the next return waiting is known, in ticks; the greatest number where none waits.</summary>
    public long NextKnown => waiting.TryPeek(out _, out var next) ? next.Known : long.MaxValue;

    /// <summary>The last month that any enterprise returned; null where none did.</summary>
    public Period? LastMonth => book.LastMonth;

    /// <summary>Takes in a return that was known at a moment.</summary>
    public void Take(RecordedReturn row, DateTimeOffset known)
    {
        Last = row.Id;
        if (rules.Returns is not null && rules.Regions.Find(row.Return.Region) is { } region)
        {
            waiting.Enqueue(
                new() { EnterpriseKey = row.Return.EnterpriseKey, Region = region.Index, Month = row.Return.Month, Content = row.Return.Content, Withdrawn = row.Return.Withdrawn },
                (known.UtcTicks, row.Id));
        }
    }

    /// <summary>Learns what was known by a moment; says whether there was anything.</summary>
    public bool AdvanceTo(DateTimeOffset moment)
    {
        var learnt = false;
        while (NextKnown <= moment.UtcTicks)
        {
            learnt = true;
            AdvanceHour(moment.UtcTicks);
        }

        return learnt;
    }

    /// <summary>What may be shown of a month; null for a profile without a panel.</summary>
    public PublishedPanel? Published(Period month) => rules.Returns is { } policy ? PanelPublication.Of(PanelMonth.Of(book, month, rules.Regions, policy), rules.Regions, policy) : null;

    /// <summary>What pages and briefings say: the last month, of the province and its cities; null where nothing was returned.</summary>
    public PublishedPanel? Headline()
    {
        var panelled = book.LastMonth is { } month ? Published(month) : null;
        return panelled is null ? null : panelled with
        {
            Regions = [.. panelled.Regions.Where(line => rules.Regions.Find(line.Region)!.Level <= AdministrativeLevel.City)],
            Groups = [.. panelled.Groups.Where(group => group.Region == rules.Regions.Root.Code)],
        };
    }

    private void AdvanceHour(long moment)
    {
        var end = Math.Min(moment, ((NextKnown + TimeSpan.TicksPerHour - 1) / TimeSpan.TicksPerHour) * TimeSpan.TicksPerHour);
        var (first, known) = (int.MaxValue, 0L);
        while (waiting.TryPeek(out var version, out var key) && key.Known <= end)
        {
            waiting.Dequeue();
            book.Learn(version);
            (first, known) = (Math.Min(first, version.Month.Ordinal), key.Known);
        }

        if (!indicators.IsEmpty && book.LastMonth is { } last)
        {
            for (var month = Period.FromOrdinal(PeriodKind.Month, first); month <= last; month = month.Next)
            {
                Tell(month, new DateTimeOffset(known, TimeSpan.Zero));
            }
        }
    }

    private void Tell(Period month, DateTimeOffset known)
    {
        var published = Published(month)!;
        var lines = published.Regions.ToDictionary(line => line.Region, StringComparer.Ordinal);
        foreach (var indicator in indicators)
        {
            foreach (var region in rules.Regions.Regions)
            {
                var figure = lines.TryGetValue(region.Code, out var line) ? PanelFigures.Of(indicator.Returns!.Value, line, rules.Returns!) : null;
                Tell(rules.Indicators.IndexOf(indicator.Key), region, month, (double?)figure ?? double.NaN, known);
            }
        }
    }

    private void Tell(int indicator, Region region, Period month, double figure, DateTimeOffset known)
    {
        var key = (indicator, region.Index, month.Ordinal);
        if (!told.GetValueOrDefault(key, double.NaN).Equals(figure))
        {
            told[key] = figure;
            panel.Learn(new Observation(indicator, region.Index, month, figure, known));
        }
    }
}
