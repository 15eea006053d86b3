using Monitor.Worker.Surveillance;

namespace Monitor.Benchmarks.Farrington;

/// <summary>Walks the algorithm over one series and shows it in each period what was known at its end.</summary>
internal sealed class FarringtonWalk(CountSeries series)
{
    private readonly FarringtonFlexible algorithm = new(FarringtonSetting.For(series.PeriodsPerYear));
    private readonly double?[] known = [.. series.Counts];

    /// <summary>The judgement of a period, counted from 1.</summary>
    public FarringtonJudgement Judge(int period)
    {
        Show(period);
        return algorithm.Judge(known, period - 1);
    }

    private void Show(int period)
    {
        for (var age = series.Lags.Length; age >= 0; age--)
        {
            if (period - 1 - age is >= 0 and var index)
            {
                known[index] = age < series.Lags.Length ? series.Lags[age][index] : series.Counts[index];
            }
        }
    }
}
