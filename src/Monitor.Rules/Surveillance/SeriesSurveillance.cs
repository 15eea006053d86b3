using System.Collections.Immutable;

namespace Monitor.Rules.Surveillance;

/// <summary>Watches one series of counts or measures, one period after the other.</summary>
/// <remarks>Everything it knows is in its state: saved and loaded, it goes on as if it had never stopped.</remarks>
public sealed class SeriesSurveillance
{
    private const int ShiftWindow = 8;
    private const double ShiftDown = -4.5;

    private readonly SeriesCalendar calendar;
    private readonly SeriesNature nature;
    private readonly ObservationNoise noise;
    private readonly BaselineBlend baseline;
    private readonly OutbreakFilter filter;
    private readonly FeatureTrail trail;
    private readonly double[] surprises = new double[ShiftWindow];
    private readonly int longestOutbreak;
    private int index;
    private bool hasBegun;
    private int silentFor;
    private int outbreakFor;

    /// <summary>Begins a series before its first period.</summary>
    /// <param name="calendar">Where its periods lie.</param>
    /// <param name="nature">What kind of numbers it holds; counts by default.</param>
    /// <exception cref="ArgumentException">Counts are to be watched on the low side.</exception>
    public SeriesSurveillance(SeriesCalendar calendar, SeriesNature nature = default)
    {
        this.calendar = calendar;
        this.nature = nature;
        noise = ObservationNoise.Of(nature);
        baseline = new(noise, calendar);
        filter = new(noise, calendar.PeriodsPerYear);
        trail = new(noise, calendar.PeriodsPerYear);
        longestOutbreak = calendar.PeriodsPerYear == 12 ? 7 : 15;
    }

    /// <summary>Takes the next period and judges it.</summary>
    /// <param name="figure">The figure, 0 or more; null if it was not reported.</param>
    /// <param name="isPanelChanged">Whether an enlargement of the reporting panel is announced for this period.</param>
    public Judgement Take(double? figure, bool isPanelChanged) => Take(figure, isPanelChanged, ReportedShare.Whole);

    /// <summary>Takes the next period as far as it is reported.</summary>
    internal Judgement Take(double? figure, bool isPanelChanged, ReportedShare reported)
    {
        var outlook = calendar.Outlook(index++);
        if (!hasBegun && figure is { } first && noise.CanBegin(first))
        {
            hasBegun = true;
            baseline.Begin(first / reported.Share, outlook);
        }

        if (!hasBegun)
        {
            return new(filter.LogOdds, null);
        }

        trail.Step(outlook, isPanelChanged);
        var expected = baseline.Predict(outlook, isPanelChanged);
        return figure is { } seen ? Judge(seen, expected, reported) : Miss();
    }

    /// <summary>What is expected of the period after the last one taken, if all of it is reported; null before the series has begun.</summary>
    /// <remarks>It steps ahead: nothing can be taken after it. It is asked of a copy.</remarks>
    internal Expectation? LookAhead() => hasBegun ? noise.Part(baseline.Predict(calendar.Outlook(index), isPanelChanged: false), ReportedShare.Whole) : null;

    private Judgement Miss()
    {
        silentFor++;
        trail.Miss();
        filter.Skip();
        return new(filter.LogOdds, null);
    }

    private Judgement Judge(double figure, Expectation expected, ReportedShare reported)
    {
        var seen = noise.Part(expected, reported);
        var backlog = silentFor == 0 ? null : noise.Backlog(seen, silentFor);
        filter.Weigh(figure, seen, noise.Unit(expected, reported), backlog);
        var score = filter.LogOdds;
        var trust = (1 - filter.Probability) * (backlog is { } late ? Ordinary(figure, seen, late) : 1);
        baseline.Learn(figure, reported, trust);
        trail.Judge(figure, seen, reported.Share, silentFor, filter);
        silentFor = 0;
        WatchLevel(noise.Surprise(figure, seen));
        return new(score, seen);
    }

    private double Ordinary(double figure, Expectation seen, Expectation late)
    {
        var plain = noise.LogLikelihood(figure, seen);
        var heavy = noise.LogLikelihood(figure, late);
        return 1 / (1 + Math.Exp(Math.Clamp(heavy - plain, -50, 50)));
    }

    /// <summary>Lets the level go where a move to the harmless side, or an outbreak longer than any, shows that it has moved for good.</summary>
    private void WatchLevel(double surprise)
    {
        outbreakFor = filter.Probability > 0.5 ? outbreakFor + 1 : 0;
        Array.Copy(surprises, 1, surprises, 0, ShiftWindow - 1);
        surprises[^1] = Math.Clamp(surprise, -3, 3);
        if (surprises.Sum() / Math.Sqrt(ShiftWindow) >= ShiftDown && outbreakFor <= longestOutbreak)
        {
            return;
        }

        baseline.Unsettle(0.25);
        filter.Clear();
        trail.LetGo();
        outbreakFor = 0;
        Array.Clear(surprises);
    }

    /// <summary>Describes the figure last judged to a learned model.</summary>
    /// <param name="features">Receives one number for each <see cref="SurveillanceFeature"/>; of no meaning where the period was not reported, or nothing was taken since the state was loaded.</param>
    public void Describe(Span<float> features) => trail.Describe(features);

    /// <summary>All that is known of the series, as numbers.</summary>
    public ImmutableArray<double> Save()
    {
        var state = new StateWriter();
        Save(state);
        return state.ToState();
    }

    /// <summary>Goes on from a saved state.</summary>
    /// <exception cref="FormatException">The state is not of such a series.</exception>
    public void Load(ImmutableArray<double> saved)
    {
        var state = new StateReader(saved.AsMemory());
        Load(state);
        if (!state.IsAtEnd)
        {
            throw new FormatException("The state of a series is longer than its kind of series has.");
        }
    }

    internal void Save(StateWriter state)
    {
        state.Add([(int)nature.Noise, (int)nature.Side]);
        state.Add(index);
        state.Add(hasBegun ? 1 : 0);
        state.Add(silentFor);
        state.Add(outbreakFor);
        state.Add(surprises);
        baseline.Save(state);
        filter.Save(state);
        trail.Save(state);
    }

    internal void Load(StateReader state)
    {
        if (new SeriesNature((SeriesNoise)state.One(), (AlarmSide)state.One()) != nature)
        {
            throw new FormatException("The state of a series is of another nature than the series.");
        }

        index = (int)state.One();
        hasBegun = state.One() != 0;
        silentFor = (int)state.One();
        outbreakFor = (int)state.One();
        state.Fill(surprises);
        baseline.Load(state);
        filter.Load(state);
        trail.Load(state);
    }

    internal void CopyFrom(SeriesSurveillance other)
    {
        index = other.index;
        hasBegun = other.hasBegun;
        silentFor = other.silentFor;
        outbreakFor = other.outbreakFor;
        other.surprises.CopyTo(surprises, 0);
        baseline.CopyFrom(other.baseline);
        filter.CopyFrom(other.filter);
        trail.CopyFrom(other.trail);
    }
}
