namespace Monitor.Benchmarks.Farrington;

/// <summary>The flexible Farrington algorithm: judges a count by a regression on the same season of past years, fitted anew for every period.</summary>
/// <remarks>
/// Written from Farrington, Andrews, Beale and Catchpole, J. R. Stat. Soc. A 159 (1996) 547-563 (regression, residuals, rules for the trend and for few cases),
/// and Noufaily et al., Stat. Med. 32 (2013) 1206-1222 (all weeks of the past with seasonal levels, weeks left out, residual limit, trend whether significant or not,
/// negative binomial threshold). An instance keeps nothing but room to work in; it serves one thread.
/// </remarks>
internal sealed class FarringtonFlexible
{
    private const double HighestLeverage = 1 - 1e-6;

    private readonly FarringtonSetting setting;
    private readonly FarringtonBaseline baseline;
    private readonly QuasiPoissonFit fit;
    private readonly double[] weights;

    public FarringtonFlexible(FarringtonSetting setting)
    {
        this.setting = setting;
        baseline = new(setting);
        fit = new(setting.SeasonalLevels, baseline.Capacity);
        weights = new double[baseline.Capacity];
    }

    /// <summary>Judges the period with this index, counted from 0.</summary>
    /// <param name="known">The counts as known at its end; null where none was reported.</param>
    /// <param name="judged">The index; later counts are not looked at.</param>
    public FarringtonJudgement Judge(ReadOnlySpan<double?> known, int judged)
    {
        baseline.Take(known, judged);
        if (known[judged] is not { } count || !Fit())
        {
            return new(false, null);
        }

        var surprise = new CountForecast(fit.MeanOfJudged, fit.Dispersion).Surprise(count);
        var isHigh = surprise >= -Math.Log10(setting.Alpha);
        return new(isHigh && HasEnoughCases(known[..(judged + 1)]), surprise);
    }

    /// <summary>With a trend where the years suffice, unless it leads beyond all that was ever seen.</summary>
    private bool Fit()
    {
        var hasTrend = baseline.Years >= setting.YearsForTrend;
        FitTwice(hasTrend);
        if (hasTrend && fit.MeanOfJudged > baseline.HighestCount)
        {
            FitTwice(hasTrend: false);
        }

        return fit.KnowsSeason;
    }

    private void FitTwice(bool hasTrend)
    {
        weights.AsSpan(0, baseline.Count).Fill(1);
        fit.Run(baseline, weights, hasTrend);
        WeighDownOutbreaks();
        fit.Run(baseline, weights, hasTrend);
    }

    private void WeighDownOutbreaks()
    {
        var total = 0.0;
        for (var i = 0; i < baseline.Count; i++)
        {
            var residual = AnscombeResidual(i);
            weights[i] = residual > setting.ResidualLimit ? 1 / (residual * residual) : 1;
            total += weights[i];
        }

        for (var i = 0; i < baseline.Count; i++)
        {
            weights[i] *= baseline.Count / total;
        }
    }

    private double AnscombeResidual(int point)
    {
        var root = Math.Cbrt(fit.Mean(point));
        var seen = Math.Cbrt(baseline.Counts[point]);
        var leverage = Math.Min(fit.Leverage(baseline, point, weights[point]), HighestLeverage);
        return 1.5 * (seen * seen - root * root) / Math.Sqrt(fit.Dispersion * root * (1 - leverage));
    }

    private bool HasEnoughCases(ReadOnlySpan<double?> known)
    {
        var cases = 0.0;
        foreach (var count in known[Math.Max(0, known.Length - setting.RecentPeriods)..])
        {
            cases += count ?? 0;
        }

        return cases >= setting.LeastCases;
    }
}
