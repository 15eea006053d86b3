using Monitor.Rules.Periods;

namespace Monitor.Rules.Panels;

/// <summary>Stands before the figures of a panel: a delivery is looked at as a whole, and what lies beyond a plausible band is held back until it is corrected or believed.</summary>
/// <remarks>A held-back figure counts as delivered and as not known: judgements that need it wait, as they do for one that is missing.</remarks>
internal sealed class FigureGate
{
    private readonly MonitoringFrame frame;
    private readonly ILookup<int, BandWatch> watches;
    private readonly ILookup<string, ShapeWatch> sources;
    private readonly ILookup<int, ShapeWatch> shapes; // by the indicators they deliver
    private readonly List<Observation> waiting = [];
    private readonly List<Delivery> deliveries = [];
    private readonly List<FigureBelief> beliefs = [];
    private readonly Dictionary<(int Indicator, int Region), SortedDictionary<int, HeldFigure>> held = [];

    /// <param name="frame">The bands and the calendar.</param>
    /// <param name="known">The figures of an indicator and region that are let through; null while there are none.</param>
    public FigureGate(MonitoringFrame frame, Func<int, int, Column?> known)
    {
        this.frame = frame;
        watches = frame.Bands.Select(band => new BandWatch(band, frame, region => known(band.Indicator, region))).ToLookup(watch => watch.Band.Indicator);
        var all = frame.Shapes.Select(shape => new ShapeWatch(shape)).ToArray();
        sources = all.ToLookup(watch => watch.Expected.Source, StringComparer.Ordinal);
        shapes = all.SelectMany(watch => watch.Expected.Indicators.Select(indicator => (indicator, watch))).ToLookup(pair => pair.indicator, pair => pair.watch);
    }

    /// <summary>Whether an indicator has a band at all.</summary>
    public bool Guards(int indicator) => watches.Contains(indicator) || shapes.Contains(indicator);

    /// <summary>Takes in a figure; it is looked at with the others of its moment.</summary>
    public void Add(in Observation observation) => waiting.Add(observation);

    /// <summary>Takes in a delivery; its figures are those of the same moment.</summary>
    public void Add(Delivery delivery)
    {
        if (sources.Contains(delivery.Source))
        {
            deliveries.Add(delivery);
        }
    }

    /// <summary>Takes in what a person found to be true; it is about the figures held back by then.</summary>
    public void Add(FigureBelief belief) => beliefs.Add(belief);

    /// <summary>What is held back, by indicator, region and period.</summary>
    public IEnumerable<WithheldFigure> Held => held.OrderBy(place => place.Key).SelectMany(place => place.Value.Values.Select(one =>
        new WithheldFigure(place.Key.Indicator, place.Key.Region, one.Figure.Period, one.Figure.Value, one.Figure.KnownAt, one.Rules)));

    /// <summary>Whether a figure of the period is held back.</summary>
    public bool Holds(int indicator, int region, int ordinal) => held.TryGetValue((indicator, region), out var periods) && periods.ContainsKey(ordinal);

    /// <summary>What a rule saw of deliveries that became known after a moment, in order.</summary>
    public IEnumerable<LevelShift> ShiftsSince(int indicator, string rule, DateTimeOffset moment) =>
        watches[indicator].Single(watch => watch.Band.Rule == rule).Shifts.Where(shift => shift.KnownAt > moment);

    /// <summary>What a rule saw of the shape of deliveries that came after a moment, in order.</summary>
    public IEnumerable<DeliveryShape> ShapesSince(string source, string rule, DateTimeOffset moment) =>
        sources[source].Single(watch => watch.Expected.Rule == rule).Shapes.Where(shape => shape.Delivery.KnownAt > moment);

    /// <summary>Looks at the deliveries taken in, one after the other.</summary>
    /// <param name="admit">Is given each figure that may be known.</param>
    /// <param name="withhold">Is given each figure that is held back.</param>
    public void Settle(Action<Observation> admit, Action<Observation> withhold)
    {
        if (waiting.Count == 0 && deliveries.Count == 0 && beliefs.Count == 0)
        {
            return;
        }

        var figures = waiting.GroupBy(figure => (figure.KnownAt, figure.Indicator)).ToLookup(group => group.Key.KnownAt, group => group.ToArray());
        var files = deliveries.ToLookup(delivery => delivery.KnownAt);
        var found = beliefs.ToLookup(belief => belief.KnownAt);
        foreach (var moment in figures.Select(group => group.Key).Concat(files.Select(group => group.Key)).Concat(found.Select(group => group.Key)).Distinct().Order())
        {
            foreach (var delivery in files[moment])
            {
                Settle(delivery, admit);
            }

            var told = figures[moment].SelectMany(group => group).Select(figure => (figure.Indicator, figure.Region, figure.Period.Ordinal)).ToHashSet();

            foreach (var group in figures[moment])
            {
                Settle(group, admit, withhold);
            }

            foreach (var delivery in files[moment])
            {
                Conclude(delivery, told, admit);
            }

            foreach (var belief in found[moment])
            {
                Settle(belief, admit);
            }
        }

        waiting.Clear();
        deliveries.Clear();
        beliefs.Clear();
    }

    private void Settle(Delivery delivery, Action<Observation> admit)
    {
        foreach (var watch in sources[delivery.Source])
        {
            var believed = watch.Look(delivery);
            foreach (var place in believed.IsEmpty ? [] : PlacesOf(watch))
            {
                Release(place, watch.Expected.Rule, one => believed.Contains(one.KnownAt), delivery.KnownAt, admit);
            }
        }
    }

    /// <summary>Ends a delivery. In order, it lets through what it says again as it was said by one that was not.</summary>
    private void Conclude(Delivery delivery, HashSet<(int Indicator, int Region, int Period)> told, Action<Observation> admit)
    {
        foreach (var watch in sources[delivery.Source])
        {
            var own = told.Where(one => watch.Expected.Indicators.Contains(one.Indicator)).ToArray();
            foreach (var ((indicator, period), places) in watch.IsSound ? HeldFor(watch) : [])
            {
                if (IsSaidAgain(watch, delivery, own, indicator, period, places))
                {
                    Array.ForEach(places, place => Release(place, watch.Expected.Rule, one => one.Period.Ordinal == period, delivery.KnownAt, admit));
                }
            }

            watch.Note(HeldFor(watch).Sum(group => group.Places.Length));
        }
    }

    /// <summary>Whether a file in order holds the figures of a period that are held back: what says nothing new is not in the record a second time.</summary>
    /// <remarks>It does where it changes others of that period, or comes under the same path and says nothing else, and has rows enough beside those of other periods.</remarks>
    private bool IsSaidAgain(ShapeWatch watch, Delivery delivery, (int Indicator, int Region, int Period)[] told, int indicator, int period, (int Indicator, int Region)[] places)
    {
        var others = told.Where(one => one.Period != period).Select(one => (one.Region, one.Period)).Distinct().Count();
        var changed = told.Where(one => one.Period == period).Select(one => one.Region).Distinct().ToArray();
        return delivery.Refused.Length == 0
            && delivery.Rows - delivery.Quarantined - others >= places.Select(place => place.Region).Union(changed).Count()
            && (changed.Length > 0 || (told.Length == 0 && delivery.Path.Length > 0 && places.All(place => watch.PathOf(held[place][period].Figure.KnownAt) == delivery.Path)));
    }

    private (int Indicator, int Region)[] PlacesOf(ShapeWatch watch) => [.. held.Keys.Where(place => watch.Expected.Indicators.Contains(place.Indicator)).Order()];

    /// <summary>What is held back for the shape of its delivery, by indicator and period.</summary>
    private ((int Indicator, int Period) Key, (int Indicator, int Region)[] Places)[] HeldFor(ShapeWatch watch) =>
    [
        .. PlacesOf(watch).SelectMany(place => held[place].Where(one => one.Value.Rules.Contains(watch.Expected.Rule)).Select(one => (Place: place, Period: one.Key)))
            .GroupBy(one => (one.Place.Indicator, one.Period), one => one.Place)
            .Select(group => (group.Key, group.ToArray())),
    ];

    private void Settle(FigureBelief belief, Action<Observation> admit)
    {
        var within = frame.Regions.Regions[belief.Region];
        var believed = new HashSet<ShapeWatch>();
        foreach (var place in held.Keys.Where(place => place.Indicator == belief.Indicator && frame.Regions.IsWithin(frame.Regions.Regions[place.Region], within)).Order().ToArray())
        {
            foreach (var one in held[place].Values.ToArray())
            {
                foreach (var watch in watches[belief.Indicator].Where(watch => one.Rules.Contains(watch.Band.Rule)))
                {
                    watch.Believe(one.Figure, belief.KnownAt);
                }

                believed.UnionWith(shapes[belief.Indicator].Where(watch => one.Rules.Contains(watch.Expected.Rule)));
                Decide(one.Figure with { KnownAt = belief.KnownAt }, [], admit, _ => { });
            }
        }

        foreach (var watch in believed)
        {
            watch.Believe(belief.KnownAt, HeldFor(watch).Sum(group => group.Places.Length));
        }
    }

    private void Settle(Observation[] delivery, Action<Observation> admit, Action<Observation> withhold)
    {
        var (indicator, knownAt) = (delivery[0].Indicator, delivery[0].KnownAt);
        var inForce = watches[indicator].Where(watch => watch.Band.IsEffective(frame.DayOf(knownAt))).ToArray();
        string[] suspects = [.. shapes[indicator].Where(watch => watch.IsSuspect(knownAt)).Select(watch => watch.Expected.Rule)];
        foreach (var period in delivery.GroupBy(figure => figure.Period.Ordinal).OrderBy(group => group.Key))
        {
            var versions = period.ToLookup(figure => figure.Region);
            foreach (var watch in inForce)
            {
                watch.Look(period.First().Period, versions, region => held.GetValueOrDefault((indicator, region))?.GetValueOrDefault(period.Key)?.Figure.Value);
            }

            foreach (var version in versions)
            {
                var last = version.Last();
                string[] rules = double.IsNaN(last.Value) ? [] : [.. suspects, .. inForce.Where(watch => watch.IsBeyond(version.Key)).Select(watch => watch.Band.Rule)];
                Decide(last, rules, admit, withhold);
            }

            foreach (var watch in inForce.Where(watch => watch.IsWhole))
            {
                Release(indicator, watch.Band, one => one.Period.Ordinal == period.Key, knownAt, admit);
            }
        }

        foreach (var watch in inForce)
        {
            foreach (var (region, since) in watch.Conclude(knownAt, region => HeldBy(indicator, watch.Band, region)))
            {
                Release(indicator, watch.Band, one => one.Period.Ordinal >= since, knownAt, admit, region);
            }
        }
    }

    private void Decide(in Observation figure, string[] rules, Action<Observation> admit, Action<Observation> withhold)
    {
        var place = (figure.Indicator, figure.Region);
        if (rules.Length == 0)
        {
            held.GetValueOrDefault(place)?.Remove(figure.Period.Ordinal);
            admit(figure);
            return;
        }

        if (!held.TryGetValue(place, out var periods))
        {
            held[place] = periods = [];
        }

        periods[figure.Period.Ordinal] = new HeldFigure(figure, rules);
        withhold(figure);
    }

    /// <summary>Lets through what one band held back, unless another still does. It counts as known from now.</summary>
    private void Release(int indicator, PlausibleBand band, Func<Observation, bool> which, DateTimeOffset now, Action<Observation> admit, int? only = null)
    {
        foreach (var region in band.Regions.Where(region => only is null || region == only).Order())
        {
            Release((indicator, region), band.Rule, which, now, admit);
        }
    }

    private void Release((int Indicator, int Region) place, string rule, Func<Observation, bool> which, DateTimeOffset now, Action<Observation> admit)
    {
        foreach (var one in held.GetValueOrDefault(place)?.Values.Where(one => which(one.Figure) && one.Rules.Contains(rule)).ToArray() ?? [])
        {
            string[] left = [.. one.Rules.Where(other => other != rule)];
            Decide(left.Length == 0 ? one.Figure with { KnownAt = now } : one.Figure, left, admit, _ => { });
        }
    }

    /// <summary>The periods of figures that one band holds back, of one region or of all.</summary>
    private IEnumerable<int> HeldBy(int indicator, PlausibleBand band, int? region) => band.Regions
        .Where(place => region is null || place == region)
        .Order()
        .SelectMany(place => held.TryGetValue((indicator, place), out var periods) ? periods.Where(pair => pair.Value.Rules.Contains(band.Rule)).Select(pair => pair.Key) : []);

    private sealed record HeldFigure(Observation Figure, string[] Rules);
}
