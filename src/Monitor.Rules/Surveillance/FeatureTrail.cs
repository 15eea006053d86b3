namespace Monitor.Rules.Surveillance;

/// <summary>What the features of a judgement need of the periods before it.</summary>
internal sealed class FeatureTrail(ObservationNoise noise, int periodsPerYear)
{
    private const int Longest = 12;
    private const double MostDeviation = 6;
    private const double MostScatter = 3;
    private const double MostEvidence = 30;
    private const double MostRarity = 20;
    private const double ScatterMemory = 0.97;
    private const double PersistenceMemory = 0.98;
    private const double ReleaseMemory = 0.875;

    private readonly double[] deviations = new double[Longest];
    private int length;
    private int silence;
    private bool isLetGo;
    private double scatter = 1;
    private double persistence;
    private double release;
    private double before = -MostEvidence;
    private double evidence = -MostEvidence;

    // of the period last judged; nothing later rests on them
    private double holiday;
    private double figure;
    private double share = 1;
    private Expectation expected;
    private double spikes;
    private double ramps;

    /// <summary>Steps to the next period.</summary>
    public void Step(in PeriodOutlook outlook, bool isPanelChanged)
    {
        length++;
        release = isPanelChanged || isLetGo ? 1 : release * ReleaseMemory;
        holiday = Math.Min(outlook.Before + outlook.Festival + outlook.After + outlook.Return + outlook.October, 1);
        Array.Copy(deviations, 0, deviations, 1, Longest - 1);
        deviations[0] = 0;
        if (isLetGo)
        {
            Array.Clear(deviations);
            isLetGo = false;
        }
    }

    /// <summary>Notes a period without a report.</summary>
    public void Miss() => silence++;

    /// <summary>Notes a judged period.</summary>
    /// <param name="known">The figure, or the part of it that is reported.</param>
    /// <param name="seen">What was expected of it.</param>
    /// <param name="reported">The share that is reported.</param>
    /// <param name="silentFor">Periods without a report just before.</param>
    /// <param name="filter">The filter after the figure.</param>
    public void Judge(double known, in Expectation seen, double reported, int silentFor, OutbreakFilter filter)
    {
        var deviation = noise.Surprise(known, seen);
        var capped = Math.Clamp(deviation, -MostScatter, MostScatter);
        deviations[0] = Math.Clamp(deviation, -MostDeviation, MostDeviation);
        scatter = ScatterMemory * scatter + (1 - ScatterMemory) * capped * capped;
        persistence = PersistenceMemory * persistence + (1 - PersistenceMemory) * capped * Math.Clamp(deviations[1], -MostScatter, MostScatter);
        silence = silentFor;
        (figure, expected, share) = (known, seen, reported);
        (before, evidence) = (evidence, Capped(filter.LogOdds));
        (spikes, ramps) = (Capped(LogOdds(filter.Presence - filter.RampPresence)), Capped(LogOdds(filter.RampPresence)));
    }

    /// <summary>Notes that the level is let go for the next period.</summary>
    public void LetGo() => isLetGo = true;

    /// <summary>Writes the features of the period last judged, in the order of <see cref="SurveillanceFeature"/>.</summary>
    public void Describe(Span<float> features)
    {
        features.Clear();
        if (expected.Mean == 0)
        {
            return;
        }

        Set(features, SurveillanceFeature.Evidence, evidence);
        Set(features, SurveillanceFeature.SpikeEvidence, spikes);
        Set(features, SurveillanceFeature.RampEvidence, ramps);
        Set(features, SurveillanceFeature.EvidenceBefore, before);
        Set(features, SurveillanceFeature.Deviation, deviations[0]);
        Set(features, SurveillanceFeature.Rarity, Math.Min(-noise.LogTail(figure, expected) / Math.Log(10), MostRarity));
        Set(features, SurveillanceFeature.DeviationOf2, Sum(2));
        Set(features, SurveillanceFeature.DeviationOf4, Sum(4));
        Set(features, SurveillanceFeature.DeviationOf8, Sum(8));
        Set(features, SurveillanceFeature.DeviationOf12, Sum(12));
        Set(features, SurveillanceFeature.ExpectedSize, Math.Log(expected.Mean * expected.Mean / expected.Noise));
        Set(features, SurveillanceFeature.Dispersion, noise.LogDispersion(expected));
        Set(features, SurveillanceFeature.Uncertainty, 1 - expected.Noise / expected.Variance);
        Set(features, SurveillanceFeature.Completeness, share);
        Set(features, SurveillanceFeature.SilenceBefore, Math.Min(silence, 6));
        Set(features, SurveillanceFeature.History, Math.Log(length));
        Set(features, SurveillanceFeature.Holiday, holiday);
        Set(features, SurveillanceFeature.IsMonthly, periodsPerYear == 12 ? 1 : 0);
        Set(features, SurveillanceFeature.Scatter, scatter);
        Set(features, SurveillanceFeature.Persistence, persistence);
        Set(features, SurveillanceFeature.LevelRelease, release);
    }

    public void Save(StateWriter state)
    {
        state.Add(deviations);
        state.Add([length, silence, isLetGo ? 1 : 0, scatter, persistence, release, before, evidence]);
    }

    public void Load(StateReader state)
    {
        state.Fill(deviations);
        length = (int)state.One();
        silence = (int)state.One();
        isLetGo = state.One() != 0;
        scatter = state.One();
        persistence = state.One();
        release = state.One();
        before = state.One();
        evidence = state.One();
    }

    public void CopyFrom(FeatureTrail other)
    {
        other.deviations.CopyTo(deviations, 0);
        (length, silence, isLetGo, scatter, persistence) = (other.length, other.silence, other.isLetGo, other.scatter, other.persistence);
        (release, before, evidence) = (other.release, other.before, other.evidence);
    }

    private static void Set(Span<float> features, SurveillanceFeature feature, double value) => features[(int)feature] = (float)value;

    private static double Capped(double odds) => Math.Clamp(odds, -MostEvidence, MostEvidence);

    private static double LogOdds(double probability) => Math.Log(Math.Max(probability, 1e-300) / Math.Max(1 - probability, 1e-300));

    private double Sum(int periods)
    {
        var sum = 0.0;
        for (var i = 0; i < periods; i++)
        {
            sum += deviations[i];
        }

        return sum / Math.Sqrt(periods);
    }
}
