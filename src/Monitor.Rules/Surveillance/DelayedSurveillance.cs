using System.Collections.Immutable;

namespace Monitor.Rules.Surveillance;

/// <summary>Watches a series whose counts are complete only three periods later.</summary>
/// <remarks>What is final is learnt once; the last three periods are weighed anew each time with the freshest counts, each held to the share it usually has by then.</remarks>
public sealed class DelayedSurveillance
{
    /// <summary>Periods after which a count is final.</summary>
    public const int Wait = 3;

    private const double Missing = -1;
    private readonly SeriesSurveillance settled;
    private readonly SeriesSurveillance ahead;
    private readonly DelayEstimate[] delays;
    private readonly double[][] known = [Unknown(), Unknown(), Unknown()];
    private readonly double[] panelChanges = new double[Wait];
    private int periods;

    /// <summary>Begins a series before its first period.</summary>
    /// <param name="calendar">Where its periods lie.</param>
    /// <param name="nature">What kind of numbers it holds; counts by default.</param>
    /// <exception cref="ArgumentException">Counts are to be watched on the low side.</exception>
    public DelayedSurveillance(SeriesCalendar calendar, SeriesNature nature = default)
    {
        settled = new(calendar, nature);
        ahead = new(calendar, nature);
        var noise = ObservationNoise.Of(nature);
        delays = [new(0.65, noise), new(0.85, noise), new(0.95, noise)];
    }

    /// <summary>Takes what is known at the end of the next period.</summary>
    /// <param name="now">The count of this period as known now; null if it was not reported.</param>
    /// <param name="oneBefore">The count of the period before, as known now.</param>
    /// <param name="twoBefore">The count of two periods before, as known now.</param>
    /// <param name="final">The final count of three periods before.</param>
    /// <param name="isPanelChanged">Whether an enlargement of the reporting panel is announced for this period.</param>
    public void Take(double? now, double? oneBefore, double? twoBefore, double? final, bool isPanelChanged)
    {
        if (periods >= Wait)
        {
            Settle(final);
        }

        MoveOn(isPanelChanged);
        known[^1][0] = now ?? Missing;
        known[^2][1] = oneBefore ?? Missing;
        known[^3][2] = twoBefore ?? Missing;
        periods++;
    }

    /// <summary>Judges the period last taken. It changes nothing that is learnt.</summary>
    /// <exception cref="InvalidOperationException">No period was taken yet.</exception>
    public Judgement Judge()
    {
        if (periods == 0)
        {
            throw new InvalidOperationException("There is no period to judge yet.");
        }

        ahead.CopyFrom(settled);
        var judgement = default(Judgement);
        for (var age = Math.Min(Wait, periods) - 1; age >= 0; age--)
        {
            var count = known[Wait - 1 - age][age];
            judgement = ahead.Take(count < 0 ? null : count, panelChanges[Wait - 1 - age] != 0, delays[age].Reported);
        }

        return judgement;
    }

    /// <summary>Describes the figure last judged to a learned model.</summary>
    /// <param name="features">Receives one number for each <see cref="SurveillanceFeature"/>; of no meaning where the period was not reported, or nothing was judged since the state was loaded.</param>
    public void Describe(Span<float> features) => ahead.Describe(features);

    /// <summary>All that is known of the series, as numbers.</summary>
    public ImmutableArray<double> Save()
    {
        var state = new StateWriter();
        state.Add(periods);
        state.Add(panelChanges);
        foreach (var row in known)
        {
            state.Add(row);
        }

        foreach (var delay in delays)
        {
            delay.Save(state);
        }

        settled.Save(state);
        return state.ToState();
    }

    /// <summary>Goes on from a saved state.</summary>
    /// <exception cref="FormatException">The state is not of such a series.</exception>
    public void Load(ImmutableArray<double> saved)
    {
        var state = new StateReader(saved.AsMemory());
        periods = (int)state.One();
        state.Fill(panelChanges);
        foreach (var row in known)
        {
            state.Fill(row);
        }

        foreach (var delay in delays)
        {
            delay.Load(state);
        }

        settled.Load(state);
        if (!state.IsAtEnd)
        {
            throw new FormatException("The state of a series is longer than its kind of series has.");
        }
    }

    private static double[] Unknown() => [Missing, Missing, Missing];

    private void Settle(double? final)
    {
        settled.Take(final, panelChanges[0] != 0);
        if (final is not { } whole)
        {
            return;
        }

        for (var age = 0; age < Wait; age++)
        {
            if (known[0][age] >= 0)
            {
                delays[age].Learn(known[0][age], whole);
            }
        }
    }

    private void MoveOn(bool isPanelChanged)
    {
        (known[0], known[1], known[2]) = (known[1], known[2], Unknown());
        Array.Copy(panelChanges, 1, panelChanges, 0, Wait - 1);
        panelChanges[^1] = isPanelChanged ? 1 : 0;
    }
}
