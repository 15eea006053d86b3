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
/// <remarks>Figures are made at the end of a local day, once for all its returns: enterprises return one by one, and each step in between would only tell the last one from the others.</remarks>
internal sealed class ReturnFeed(RuleSet rules, Panel panel)
{
    private readonly ReturnBook book = new();
    private readonly PriorityQueue<MonthlyReturn, (long Known, long Id)> waiting = new();
    private readonly Dictionary<(int Indicator, int Region, int Month), double> told = [];
    private readonly ImmutableArray<Indicator> indicators = rules.Returns is null ? [] : [.. rules.Indicators.Indicators.Where(indicator => indicator.Returns is not null)];

    private PublishedPanel? headline;

    /// <summary>The id of the last return taken in.</summary>
    public long Last { get; private set; }

    /// <summary>The end of the day on which the next return waiting is known, in ticks; the greatest number where none waits.</summary>
    public long NextKnown => waiting.TryPeek(out _, out var next) ? rules.StartOf(rules.DayOf(new DateTimeOffset(next.Known, TimeSpan.Zero)).AddDays(1)).UtcTicks : long.MaxValue;

    /// <summary>The last month that any enterprise returned; null where none did.</summary>
    public Period? LastMonth => book.LastMonth;

    /// <summary>Takes in a return that was known at a moment.</summary>
    public void Take(RecordedReturn row, DateTimeOffset known)
    {
        Last = row.Id;
        if (Of(row.Return) is { } version)
        {
            waiting.Enqueue(version, (known.UtcTicks, row.Id));
        }
    }

    /// <summary>Takes in a return at once, to show what was known at a moment within a day. No figure of an indicator is made of it.</summary>
    public void Learn(ReturnRow row)
    {
        if (Of(row) is { } version)
        {
            book.Learn(version);
        }
    }

    /// <summary>Learns what was known by a moment; says whether there was anything.</summary>
    public bool AdvanceTo(DateTimeOffset moment)
    {
        var learnt = false;
        while (NextKnown <= moment.UtcTicks)
        {
            learnt = true;
            AdvanceDay();
        }

        return learnt;
    }

    /// <summary>What may be shown of a month; null for a profile without a panel.</summary>
    public PublishedPanel? Published(Period month) => rules.Returns is { } policy ? PanelPublication.Of(PanelMonth.Of(book, month, rules.Regions, policy), rules.Regions, policy) : null;

    /// <summary>What pages and briefings say: the last month, of the province and its cities; null where nothing was returned.</summary>
    public PublishedPanel? Headline() => headline ??= Summary();

    private PublishedPanel? Summary()
    {
        var published = book.LastMonth is { } month ? Published(month) : null;
        return published is null ? null : published with
        {
            Regions = [.. published.Regions.Where(line => rules.Regions.Find(line.Region)!.Level <= AdministrativeLevel.City)],
            Groups = [.. published.Groups.Where(group => group.Region == rules.Regions.Root.Code)],
        };
    }

    private MonthlyReturn? Of(ReturnRow row) => rules.Returns is null || rules.Regions.HeirOf(row.Region) is not { } region
        ? null
        : new() { EnterpriseKey = row.EnterpriseKey, Region = region.Index, Month = row.Month, Content = row.Content, Withdrawn = row.Withdrawn };

    private void AdvanceDay()
    {
        var (end, first) = (NextKnown, int.MaxValue);
        while (waiting.TryPeek(out var version, out var key) && key.Known < end)
        {
            waiting.Dequeue();
            book.Learn(version);
            first = Math.Min(first, version.Month.Ordinal);
        }

        headline = null;
        if (!indicators.IsEmpty && book.LastMonth is { } last)
        {
            for (var month = Period.FromOrdinal(PeriodKind.Month, first); month <= last; month = month.Next)
            {
                Tell(month, new DateTimeOffset(end, TimeSpan.Zero));
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
