using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>Four log-linear models side by side that learn one period at a time: level, trend, two yearly waves, a passing deviation, festival windows, and working days.</summary>
/// <remarks>
/// Dynamic generalised linear models (West and Harrison 1997): the coefficients have a normal distribution, which each figure moves by one Laplace step.
/// Typical values and their spread are the first distribution, so that a short or sparse history falls back on them.
/// The four differ only in how much they let the level move; each takes one lane of every number.
/// </remarks>
internal sealed class DynamicBaselines
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
    private const int LaplaceSteps = 4;
    private const double DeviationMemory = 0.6;
    private const double MostWeightOfScatter = 400;
    private const double LeastTrustInNoise = 0.75;

    private readonly ObservationNoise noise;
    private readonly Vector256<double> step;
    private readonly Vector256<double> waver;
    private readonly Vector256<double> waveStep;
    private readonly Vector256<double>[] mean;
    private readonly Vector256<double>[] gain;
    private readonly SymmetricMatrices covariance;
    private Vector256<double> scatter;
    private Vector256<double> scatterWeight;
    private Vector256<double> predictor;
    private Vector256<double> uncertainty;

    public DynamicBaselines(ReadOnlySpan<BaselineSetting> settings, ObservationNoise noise, SeriesCalendar calendar)
    {
        this.noise = noise;
        var periodsOfWeek = 52.0 / calendar.PeriodsPerYear;
        var size = calendar.KnowsWork ? WorkSize : calendar.HasDates ? DatedSize : PlainSize;
        step = Lanes(settings, s => s.LevelStep * s.LevelStep * periodsOfWeek);
        waver = Lanes(settings, s => s.Waver * s.Waver);
        waveStep = Lanes(settings, s => s.WaveStep * s.WaveStep * periodsOfWeek);
        mean = new Vector256<double>[size];
        gain = new Vector256<double>[size];
        covariance = new(size);
        (scatter, scatterWeight) = (Vector256.Create(noise.Usual.Scatter), Vector256.Create(noise.Usual.Weight));
        covariance[Level, Level] = Square(1.5);
        covariance[Trend, Trend] = Square(0.0015 * periodsOfWeek);
        covariance[Waves, Waves] = covariance[Waves + 1, Waves + 1] = Square(0.35);
        covariance[Waves + 2, Waves + 2] = covariance[Waves + 3, Waves + 3] = Square(0.15);
        covariance[Deviation, Deviation] = waver;
        if (calendar.HasDates)
        {
            BeginFestival();
        }

        if (calendar.KnowsWork)
        {
            mean[Work] = Vector256.Create(noise.Work.Mean);
            covariance[Work, Work] = Square(noise.Work.Spread);
        }
    }

    /// <summary>Puts the level where the first figure lies.</summary>
    public void Begin(double figure, in PeriodOutlook outlook) => mean[Level] = Vector256.Create(noise.FirstLevel(figure) - LogLength(outlook));

    /// <summary>Steps to the next period and says what is expected of it.</summary>
    public Expectations Predict(in PeriodOutlook outlook, bool isPanelChanged)
    {
        Step(isPanelChanged);
        Span<Vector256<double>> slope = stackalloc Vector256<double>[mean.Length];
        predictor = Linearise(outlook, slope);
        covariance.Multiply(slope, gain);
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < gain.Length; i++)
        {
            sum += slope[i] * gain[i];
        }

        uncertainty = Vector256.Clamp(sum, Vector256.Create(1e-12), Vector256.Create(4.0));
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
        var eta = predictor;
        var information = Vector256<double>.Zero;
        for (var i = 0; i < LaplaceSteps; i++)
        {
            (var score, information) = noise.Slope(figure, eta, known, reported);
            information *= weight;
            var climb = (weight * score - (eta - predictor) / uncertainty) / (information + Vector256<double>.One / uncertainty);
            eta += Vector256.Clamp(climb, -Vector256<double>.One, Vector256<double>.One);
            if (Vector256.LessThanAll(Vector256.Abs(climb), Vector256.Create(1e-4)))
            {
                break;
            }
        }

        var silent = noise.Silence(figure, predictor);
        var move = Vector256.AndNot((eta - predictor) / uncertainty, silent);
        var shrink = Vector256.AndNot(information / (Vector256<double>.One + uncertainty * information), silent);
        for (var i = 0; i < mean.Length; i++)
        {
            mean[i] += gain[i] * move;
        }

        covariance.SubtractOuter(shrink, gain);
    }

    /// <summary>Forgets where the level was, for it has moved for good.</summary>
    public void Unsettle(double variance) => covariance[Level, Level] += Vector256.Create(variance);

    public void Save(StateWriter state)
    {
        state.Add([scatter, scatterWeight]);
        state.Add(mean);
        state.Add(covariance.Cells);
    }

    public void Load(StateReader state)
    {
        scatter = state.Four();
        scatterWeight = state.Four();
        state.Fill(mean);
        state.Fill(covariance.Cells);
    }

    public void CopyFrom(DynamicBaselines other)
    {
        scatter = other.scatter;
        scatterWeight = other.scatterWeight;
        other.mean.CopyTo(mean, 0);
        other.covariance.Cells.CopyTo(covariance.Cells);
    }

    private static Vector256<double> Lanes(ReadOnlySpan<BaselineSetting> settings, Func<BaselineSetting, double> number) =>
        Vector256.Create(number(settings[0]), number(settings[1]), number(settings[2]), number(settings[3]));

    private static Vector256<double> Square(double x) => Vector256.Create(x * x);

    private double LogLength(in PeriodOutlook outlook) => noise.GrowsWithLength ? outlook.LogLength : 0;

    /// <summary>One strength for the whole festival, known roughly, and some freedom for each window.</summary>
    private void BeginFestival()
    {
        ReadOnlySpan<double> typical = [0.25, -1.0, -0.3, 0.35];
        var prior = noise.Festival;
        for (var i = 0; i < typical.Length; i++)
        {
            mean[Festival + i] = Vector256.Create(prior.Strength * typical[i]);
            for (var j = 0; j <= i; j++)
            {
                covariance[Festival + i, Festival + j] = Vector256.Create(prior.Spread * prior.Spread * typical[i] * typical[j]);
            }

            covariance[Festival + i, Festival + i] += Square(prior.Freedom);
        }

        mean[Festival + 4] = Vector256.Create(-0.1);
        covariance[Festival + 4, Festival + 4] = Square(0.15);
    }

    private void Step(bool isPanelChanged)
    {
        mean[Level] += mean[Trend];
        mean[Deviation] *= DeviationMemory;
        covariance[Level, Level] += covariance[Level, Trend];
        for (var j = 1; j < mean.Length; j++)
        {
            covariance[j, Level] += covariance[j, Trend];
        }

        covariance[Level, Level] += covariance[Level, Trend] + step;
        for (var j = 0; j < mean.Length; j++)
        {
            covariance[j, Deviation] *= j == Deviation ? DeviationMemory * DeviationMemory : DeviationMemory;
        }

        covariance[Deviation, Deviation] += waver * (1 - DeviationMemory * DeviationMemory);
        for (var i = 0; i < 4; i++)
        {
            covariance[Waves + i, Waves + i] += waveStep;
        }

        if (isPanelChanged)
        {
            mean[Level] += Vector256.Create(0.4);
            covariance[Level, Level] += Square(0.25);
        }
    }

    /// <summary>The logarithm of the expected figure, and its slope in each coefficient.</summary>
    private Vector256<double> Linearise(in PeriodOutlook outlook, Span<Vector256<double>> slope)
    {
        var (sine, cosine) = outlook.Wave;
        slope.Clear();
        slope[Level] = Vector256<double>.One;
        slope[Waves] = Vector256.Create(cosine);
        slope[Waves + 1] = Vector256.Create(sine);
        slope[Waves + 2] = Vector256.Create(cosine * cosine - sine * sine);
        slope[Waves + 3] = Vector256.Create(2 * sine * cosine);
        slope[Deviation] = Vector256<double>.One;
        var eta = Vector256.Create(LogLength(outlook));
        for (var i = 0; i < Festival; i++)
        {
            eta += slope[i] * mean[i];
        }

        if (outlook.IsFestive && mean.Length >= DatedSize)
        {
            eta += LineariseFestival(outlook, slope);
        }

        if (mean.Length == WorkSize)
        {
            slope[Work] = Vector256.Create(outlook.Work);
            eta += slope[Work] * mean[Work];
        }

        return eta;
    }

    /// <summary>Each day of the period has the rate of its window; the period has their mean.</summary>
    private Vector256<double> LineariseFestival(in PeriodOutlook outlook, Span<Vector256<double>> slope)
    {
        ReadOnlySpan<double> shares = [outlook.Before, outlook.Festival, outlook.After, outlook.Return, outlook.October];
        var rate = Vector256<double>.One;
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] != 0)
            {
                slope[Festival + i] = shares[i] * Vector256.Exp(mean[Festival + i]);
                rate += slope[Festival + i] - Vector256.Create(shares[i]);
            }
        }

        for (var i = 0; i < shares.Length; i++)
        {
            slope[Festival + i] /= rate;
        }

        return Vector256.Log(rate);
    }

    /// <summary>Learns how far figures scatter; not only from those that look ordinary, or series with a wide scatter would seem narrow and full of outbreaks.</summary>
    private void LearnScatter(double figure, ReportedShare reported, double weight)
    {
        var (seen, worth) = noise.SeenScatter(figure, predictor, uncertainty, scatter, reported);
        var trust = Math.Max(weight, LeastTrustInNoise) * worth;
        scatterWeight = Vector256.Min(scatterWeight + trust, Vector256.Create(MostWeightOfScatter));
        scatter = Vector256.Max(scatter + (seen - scatter) * trust / scatterWeight, Vector256.Create(noise.LeastScatter));
    }
}
