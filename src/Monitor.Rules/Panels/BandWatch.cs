using Monitor.Rules.Periods;

namespace Monitor.Rules.Panels;

/// <summary>What one plausible band has seen of the deliveries so far.</summary>
/// <param name="band">The band.</param>
/// <param name="frame">The regions and festivals.</param>
/// <param name="known">The figures of a region that are let through; null while there are none.</param>
internal sealed class BandWatch(PlausibleBand band, MonitoringFrame frame, Func<int, Column?> known)
{
    private readonly Dictionary<int, Course> courses = [];
    private readonly List<LevelShift> shifts = [];
    private readonly HashSet<int> beyond = []; // regions of the period at hand
    private readonly SortedDictionary<int, Tally> delivery = []; // by region, or the root's alone

    public PlausibleBand Band => band;

    public IReadOnlyList<LevelShift> Shifts => shifts;

    /// <summary>Whether the period looked at last was judged over all regions and found plausible.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether the period looked at last is beyond the band in a region.</summary>
    public bool IsBeyond(int region) => beyond.Contains(region);

    /// <summary>Looks at the figures that a delivery brought of one period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="versions">The figures by region; the last of a region is the one that would count.</param>
    /// <param name="held">The figure of a region and this period that was held back before; null where none was.</param>
    public void Look(Period period, ILookup<int, Observation> versions, Func<int, double?> held)
    {
        beyond.Clear();
        IsWhole = false;
        if (band.PausesAtFestival && frame.Calendar.InPause(period))
        {
            return;
        }

        if (band.Measure == ShiftMeasure.Each)
        {
            foreach (var region in versions.Where(version => band.Regions.Contains(version.Key)))
            {
                LookAtOne(period, region.Key, region);
            }
        }
        else if (versions.Any(version => band.Regions.Contains(version.Key)))
        {
            LookAtAll(period, versions, held);
        }
    }

    /// <summary>Ends a delivery.</summary>
    /// <param name="knownAt">Its moment.</param>
    /// <param name="held">The periods of the figures that this band holds back of a region, or of all.</param>
    /// <returns>The regions whose new level is believed from now, null for all, each with the first period of that level.</returns>
    public IReadOnlyList<(int? Region, int Since)> Conclude(DateTimeOffset knownAt, Func<int?, IEnumerable<int>> held)
    {
        var believed = new List<(int?, int)>();
        foreach (var (subject, tally) in delivery)
        {
            int? region = band.Measure == ShiftMeasure.Each ? subject : null;
            var course = courses.TryGetValue(subject, out var before) ? before : courses[subject] = new Course();
            var periods = held(region).ToArray();
            var (kind, decisive) = KindOf(tally, course, periods);
            shifts.Add(new LevelShift(
                subject, knownAt, kind, decisive.Period, decisive.Value, decisive.Typical,
                kind is ShiftKind.FellBack or ShiftKind.RoseBack ? decisive.Ratio / course.Last!.Value.Ratio : decisive.Ratio,
                kind is ShiftKind.FellBack or ShiftKind.RoseBack ? course.Last!.Value.Value : null,
                kind == ShiftKind.Believed ? 0 : periods.Length));
            course.Last = tally.Extreme;
            if (kind == ShiftKind.Believed)
            {
                course.Since = course.RunFrom;
                course.Run = 0;
                course.Last = null; // it was held against what is no longer typical
                believed.Add((region, course.RunFrom));
            }
        }

        delivery.Clear();
        return believed;
    }

    /// <summary>Takes the level of a figure that is held back for true: later ones are held against it.</summary>
    /// <param name="figure">The figure; of several of a region the earliest comes first.</param>
    /// <param name="now">When it was found true.</param>
    public void Believe(in Observation figure, DateTimeOffset now)
    {
        var subject = band.Measure == ShiftMeasure.Each ? figure.Region : frame.Regions.Root.Index;
        if (shifts.Any(shift => shift.Kind == ShiftKind.Accepted && shift.Region == subject && shift.KnownAt == now))
        {
            return;
        }

        var course = courses[subject];
        var own = Typical(figure.Region, figure.Period.Ordinal, course.Since);
        var measured = band.Measure == ShiftMeasure.Each && own is { } typical ? new Measured(figure.Period, figure.Value, typical) : course.Last ?? new Measured(figure.Period, figure.Value, own ?? figure.Value);
        shifts.Add(new LevelShift(subject, now, ShiftKind.Accepted, measured.Period, measured.Value, measured.Typical, measured.Ratio, null, 0));
        (course.Since, course.Run, course.Last) = (figure.Period.Ordinal, 0, null);
    }

    private (ShiftKind Kind, Measured Decisive) KindOf(Tally tally, Course course, int[] held)
    {
        var isBorneOut = Follow(tally, course);
        if (tally.Beyond > 0)
        {
            return isBorneOut && Math.Abs(course.Run) >= band.BelievedAfter && held.Length > 0
                ? (ShiftKind.Believed, tally.Newest)
                : (band.IsRise(tally.Extreme.Ratio) ? ShiftKind.Rose : ShiftKind.Fell, tally.Extreme);
        }

        var back = course.Last is { Ratio: > 0 } last ? tally.Newest.Ratio / last.Ratio : 1;
        var kind = course.Last switch
        {
            { Ratio: > 1 } leapt when band.IsFall(back) && leapt.Ratio >= 1 / band.FallsTo => ShiftKind.FellBack,
            { Ratio: < 1 } sank when band.IsRise(back) && sank.Ratio <= 1 / band.RisesTo => ShiftKind.RoseBack,
            _ => held.Any(ordinal => ordinal > tally.Newest.Period.Ordinal - band.TypicalOf) ? ShiftKind.Uncorrected : ShiftKind.None,
        };
        return (kind, tally.Newest);
    }

    /// <summary>Counts a delivery whose newest period lies after that of the one before. The same period again, an older one and an act on a row in quarantine bear nothing out.</summary>
    /// <returns>Whether it was counted.</returns>
    private bool Follow(Tally tally, Course course)
    {
        var (side, newest) = (band.IsRise(tally.Newest.Ratio) ? 1 : band.IsFall(tally.Newest.Ratio) ? -1 : 0, tally.Newest.Period.Ordinal);
        if (course.Run != 0 && newest < course.RunTo)
        {
            return false;
        }

        var isSame = side != 0 && Math.Sign(course.Run) == side;
        if (side == 0 || !tally.IsDelivered || (isSame && newest == course.RunTo))
        {
            course.Run = isSame ? course.Run : 0;
            return false;
        }

        (course.Run, course.RunFrom, course.RunTo) = isSame ? (course.Run + side, course.RunFrom, newest) : (side, tally.First!.Value, newest);
        return true;
    }

    private void LookAtOne(Period period, int region, IEnumerable<Observation> figures)
    {
        if (Typical(region, period.Ordinal, courses.GetValueOrDefault(region)?.Since) is not { } typical || typical <= 0 || typical < band.Least)
        {
            return;
        }

        foreach (var figure in figures.Where(figure => !double.IsNaN(figure.Value)))
        {
            var measured = new Measured(period, figure.Value, typical);
            Count(region, measured, !figure.IsMended);
            _ = IsBeyond(measured) ? beyond.Add(region) : beyond.Remove(region);
        }
    }

    private void LookAtAll(Period period, ILookup<int, Observation> versions, Func<int, double?> held)
    {
        var root = frame.Regions.Root.Index;
        var since = courses.GetValueOrDefault(root)?.Since;
        double? Figure(int region) => versions[region].Select(figure => (double?)figure.Value).LastOrDefault() ?? held(region) ?? known(region)?[period.Ordinal];
        var delivered = band.Regions.Order().Select(region => (Region: region, Value: Figure(region) ?? double.NaN)).Where(one => !double.IsNaN(one.Value)).ToArray();
        var (value, typical) = band.Measure == ShiftMeasure.Rows ? (delivered.Length, TypicalRows(period.Ordinal, since)) : Sums(delivered, period.Ordinal, since);
        if (typical is not > 0 || typical < band.Least)
        {
            return;
        }

        var measured = new Measured(period, value, typical.Value);
        Count(root, measured, versions.Any(version => version.Any(figure => !figure.IsMended)));
        IsWhole = !IsBeyond(measured);
        if (!IsWhole)
        {
            beyond.UnionWith(band.Regions);
        }
    }

    private (double Value, double? Typical) Sums((int Region, double Value)[] delivered, int ordinal, int? since)
    {
        double value = 0, sum = 0;
        foreach (var one in delivered)
        {
            if (Typical(one.Region, ordinal, since) is { } typical)
            {
                (value, sum) = (value + one.Value, sum + typical);
            }
        }

        return (value, sum);
    }

    private void Count(int subject, in Measured measured, bool isDelivered)
    {
        var tally = delivery.GetValueOrDefault(subject);
        delivery[subject] = new Tally(
            (tally?.Beyond ?? 0) + (IsBeyond(measured) ? 1 : 0),
            tally?.First ?? (IsBeyond(measured) ? measured.Period.Ordinal : null),
            tally is null || measured.Deviation > tally.Extreme.Deviation ? measured : tally.Extreme,
            measured,
            isDelivered);
    }

    private bool IsBeyond(in Measured measured) => band.IsRise(measured.Ratio) || band.IsFall(measured.Ratio);

    /// <summary>The median of the last figures before a period; null where there are too few. A level that was believed is held against itself alone.</summary>
    private double? Typical(int region, int ordinal, int? since) =>
        known(region) is { } column ? MedianBefore(ordinal, Math.Max(column.First, since ?? column.First), since is not null, at => column[at]) : null;

    private double? TypicalRows(int ordinal, int? since)
    {
        var columns = band.Regions.Select(known).OfType<Column>().ToArray();
        return columns.Length == 0 ? null : MedianBefore(
            ordinal,
            Math.Max(columns.Min(column => column.First), since ?? int.MinValue),
            since is not null,
            at => columns.Count(column => !double.IsNaN(column[at])) is var rows and > 0 ? rows : double.NaN);
    }

    private double? MedianBefore(int ordinal, int first, bool fewWillDo, Func<int, double> value)
    {
        var found = new List<double>(band.TypicalOf);
        for (var at = ordinal - 1; at >= first && found.Count < band.TypicalOf; at--)
        {
            if (value(at) is var one && !double.IsNaN(one))
            {
                found.Add(one);
            }
        }

        if (found.Count == 0 || (found.Count < band.TypicalOf && !fewWillDo))
        {
            return null;
        }

        found.Sort();
        return (found[(found.Count - 1) / 2] + found[found.Count / 2]) / 2;
    }

    private readonly record struct Measured(Period Period, double Value, double Typical)
    {
        public double Ratio => Value / Typical;

        public double Deviation => Ratio > 0 ? Math.Abs(Math.Log(Ratio)) : double.PositiveInfinity;
    }

    /// <param name="Beyond">Figures beyond the band.</param>
    /// <param name="First">The first period of one; null for none.</param>
    /// <param name="Extreme">The one that stands out most.</param>
    /// <param name="Newest">The last one of the newest period.</param>
    /// <param name="IsDelivered">Whether that came from its source, and not by an act on a row in quarantine.</param>
    private sealed record Tally(int Beyond, int? First, Measured Extreme, Measured Newest, bool IsDelivered);

    /// <summary>What is carried from delivery to delivery.</summary>
    private sealed class Course
    {
        /// <summary>What stood out most in the delivery before.</summary>
        public Measured? Last { get; set; }

        /// <summary>Deliveries in a row, each of a later period, whose newest figure is beyond the upper bound; below zero for the lower.</summary>
        public int Run { get; set; }

        /// <summary>The first period of those.</summary>
        public int RunFrom { get; set; }

        /// <summary>The newest period of those.</summary>
        public int RunTo { get; set; }

        /// <summary>The first period of the level that was believed; null while none was.</summary>
        public int? Since { get; set; }
    }
}
