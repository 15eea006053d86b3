namespace Monitor.Rules.Surveillance;

/// <summary>A log-linear model that learns one period at a time: level, trend, two yearly waves, a passing deviation, festival windows, and working days.</summary>
/// <remarks>
/// A dynamic generalised linear model (West and Harrison 1997): the coefficients have a normal distribution, which each figure moves by one Laplace step.
/// Typical values and their spread are the first distribution, so that a short or sparse history falls back on them.
/// </remarks>
internal sealed class DynamicBaseline
{
    private const int Level = 0;
    private const int Trend = 1;
    private const int Waves = 2;
    private const int Deviation = 6;
    private const int Festival = 7;
    private const int PlainSize = 7;
    private const int DatedSize = 12;
    private const int Work = 12;
    private const int WorkSize = 13;
    private const double DeviationMemory = 0.6;
    private const double MostWeightOfScatter = 400;
    private const double LeastTrustInNoise = 0.5;

    private readonly ObservationNoise noise;
    private readonly int size;
    private readonly double step;
    private readonly double waver;
    private readonly double waveStep;
    private readonly double[] mean;
    private readonly double[] covariance;
    private readonly double[] slope;
    private readonly double[] gain;
    private double scatter;
    private double scatterWeight;
    private double predictor;
    private double uncertainty;

    public DynamicBaseline(BaselineSetting setting, ObservationNoise noise, SeriesCalendar calendar)
    {
        var periodsOfWeek = 52.0 / calendar.PeriodsPerYear;
        this.noise = noise;
        (scatter, scatterWeight) = noise.Usual;
        size = calendar.KnowsWork ? WorkSize : calendar.HasDates ? DatedSize : PlainSize;
        step = setting.LevelStep * setting.LevelStep * periodsOfWeek;
        waver = setting.Waver * setting.Waver;
        waveStep = setting.WaveStep * setting.WaveStep * periodsOfWeek;
        mean = new double[size];
        covariance = new double[size * size];
        slope = new double[size];
        gain = new double[size];
        At(Level) = 2.25;
        At(Trend) = Square(0.0015 * periodsOfWeek);
        At(Waves) = At(Waves + 1) = Square(0.35);
        At(Waves + 2) = At(Waves + 3) = Square(0.15);
        At(Deviation) = waver;
        if (calendar.HasDates)
        {
            BeginFestival();
        }

        if (calendar.KnowsWork)
        {
            (mean[Work], var spread) = noise.Work;
            At(Work) = Square(spread);
        }
    }

    /// <summary>Puts the level where the first figure lies.</summary>
    public void Begin(double figure, in PeriodOutlook outlook) => mean[Level] = noise.FirstLevel(figure) - LogLength(outlook);

    /// <summary>Steps to the next period and says what is expected of it.</summary>
    public Expectation Predict(in PeriodOutlook outlook, bool isPanelChanged)
    {
        Step(isPanelChanged);
        predictor = Linearise(outlook);
        uncertainty = 0;
        for (var i = 0; i < size; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < size; j++)
            {
                sum += covariance[i * size + j] * slope[j];
            }

            gain[i] = sum;
            uncertainty += slope[i] * sum;
        }

        uncertainty = Math.Clamp(uncertainty, 1e-12, 4);
        return noise.Expect(predictor, uncertainty, scatter);
    }

    /// <summary>Learns from the figure of the period last predicted.</summary>
    /// <param name="figure">The figure, or the part of it that is reported.</param>
    /// <param name="reported">The share of it that is reported by expectation.</param>
    /// <param name="weight">How far the figure is trusted to be ordinary, 0 to 1.</param>
    public void Learn(double figure, ReportedShare reported, double weight)
    {
        var known = scatter;
        LearnScatter(figure, reported, weight);
        if (noise.IsSilence(figure, predictor))
        {
            return;
        }

        var eta = predictor;
        var information = 0.0;
        for (var i = 0; i < 4; i++)
        {
            (var score, information) = noise.Slope(figure, eta, known, reported);
            information *= weight;
            eta += Math.Clamp((weight * score - (eta - predictor) / uncertainty) / (information + 1 / uncertainty), -1, 1);
        }

        var move = (eta - predictor) / uncertainty;
        var shrink = information / (1 + uncertainty * information);
        for (var i = 0; i < size; i++)
        {
            mean[i] += gain[i] * move;
            for (var j = 0; j < size; j++)
            {
                covariance[i * size + j] -= shrink * gain[i] * gain[j];
            }
        }
    }

    /// <summary>Forgets where the level was, for it has moved for good.</summary>
    public void Unsettle(double variance) => At(Level) += variance;

    public void Save(StateWriter state)
    {
        state.Add(scatter);
        state.Add(scatterWeight);
        state.Add(mean);
        state.Add(covariance);
    }

    public void Load(StateReader state)
    {
        scatter = state.One();
        scatterWeight = state.One();
        state.Fill(mean);
        state.Fill(covariance);
    }

    public void CopyFrom(DynamicBaseline other)
    {
        scatter = other.scatter;
        scatterWeight = other.scatterWeight;
        other.mean.CopyTo(mean, 0);
        other.covariance.CopyTo(covariance, 0);
    }

    private static double Square(double x) => x * x;

    private double LogLength(in PeriodOutlook outlook) => noise.GrowsWithLength ? outlook.LogLength : 0;

    private ref double At(int i) => ref covariance[i * size + i];

    /// <summary>One strength for the whole festival, known roughly, and some freedom for each window.</summary>
    private void BeginFestival()
    {
        ReadOnlySpan<double> typical = [0.25, -1.0, -0.3, 0.35];
        var prior = noise.Festival;
        for (var i = 0; i < typical.Length; i++)
        {
            mean[Festival + i] = prior.Strength * typical[i];
            for (var j = 0; j < typical.Length; j++)
            {
                covariance[(Festival + i) * size + Festival + j] = Square(prior.Spread) * typical[i] * typical[j];
            }

            At(Festival + i) += Square(prior.Freedom);
        }

        mean[Festival + 4] = -0.1;
        At(Festival + 4) = Square(0.15);
    }

    private void Step(bool isPanelChanged)
    {
        mean[Level] += mean[Trend];
        for (var j = 0; j < size; j++)
        {
            covariance[Level * size + j] += covariance[Trend * size + j];
        }

        for (var j = 0; j < size; j++)
        {
            covariance[j * size + Level] += covariance[j * size + Trend];
        }

        mean[Deviation] *= DeviationMemory;
        for (var j = 0; j < size; j++)
        {
            covariance[Deviation * size + j] *= DeviationMemory;
            covariance[j * size + Deviation] *= DeviationMemory;
        }

        At(Level) += step;
        At(Deviation) += waver * (1 - DeviationMemory * DeviationMemory);
        for (var i = 0; i < 4; i++)
        {
            At(Waves + i) += waveStep;
        }

        if (isPanelChanged)
        {
            mean[Level] += 0.4;
            At(Level) += Square(0.25);
        }
    }

    /// <summary>The logarithm of the expected figure, and its slope in each coefficient.</summary>
    private double Linearise(in PeriodOutlook outlook)
    {
        var (sine, cosine) = outlook.Wave;
        slope[Level] = 1;
        slope[Waves] = cosine;
        slope[Waves + 1] = sine;
        slope[Waves + 2] = cosine * cosine - sine * sine;
        slope[Waves + 3] = 2 * sine * cosine;
        slope[Deviation] = 1;
        var eta = LogLength(outlook);
        for (var i = 0; i < Festival; i++)
        {
            eta += slope[i] * mean[i];
        }

        if (size == PlainSize)
        {
            return eta;
        }

        Span<double> shares = [outlook.Before, outlook.Festival, outlook.After, outlook.Return, outlook.October];
        var rate = 1.0;
        for (var i = 0; i < shares.Length; i++)
        {
            slope[Festival + i] = shares[i] == 0 ? 0 : shares[i] * Math.Exp(mean[Festival + i]);
            rate += slope[Festival + i] - shares[i];
        }

        for (var i = 0; i < shares.Length; i++)
        {
            slope[Festival + i] /= rate;
        }

        eta += Math.Log(rate);
        if (size == WorkSize)
        {
            slope[Work] = outlook.Work;
            eta += outlook.Work * mean[Work];
        }

        return eta;
    }

    /// <summary>Learns how far figures scatter; not only from those that look ordinary, or series with a wide scatter would seem narrow and full of outbreaks.</summary>
    private void LearnScatter(double figure, ReportedShare reported, double weight)
    {
        var (seen, worth) = noise.SeenScatter(figure, predictor, uncertainty, scatter, reported);
        var trust = Math.Max(weight, LeastTrustInNoise) * worth;
        scatterWeight = Math.Min(scatterWeight + trust, MostWeightOfScatter);
        scatter = Math.Max(scatter + (seen - scatter) * trust / scatterWeight, noise.LeastScatter);
    }
}
