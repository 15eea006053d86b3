using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Panels;

/// <summary>报送进度: how much of one region's counts is usually reported how many periods after, learnt from the versions of each figure alone.</summary>
internal sealed class ReportingDelay(ObservationNoise noise)
{
    /// <summary>Periods after which a figure counts as final.</summary>
    public const int Wait = DelayedSurveillance.Wait;

    private readonly DelayEstimate[] reported = [new(1, noise), new(1, noise), new(1, noise)]; // until it has shown otherwise, a region reports all at once
    private readonly SortedDictionary<int, double[]> open = [];
    private int latest;

    /// <summary>Takes in one version of a figure.</summary>
    /// <param name="ordinal">Its period.</param>
    /// <param name="age">Whole periods between the end of that period and the version's becoming known; 0 in the period after.</param>
    /// <param name="value">The figure.</param>
    /// <param name="now">The figure of a period as it was known until now.</param>
    public void Learn(int ordinal, int age, double value, Func<int, double> now)
    {
        latest = Math.Max(latest, ordinal + age);
        while (open.Count > 0 && open.First() is var (oldest, versions) && latest - oldest >= Wait)
        {
            Settle(versions, now(oldest));
            open.Remove(oldest);
        }

        if (age < Wait && latest - ordinal < Wait)
        {
            if (!open.TryGetValue(ordinal, out var row))
            {
                open[ordinal] = row = [double.NaN, double.NaN, double.NaN];
            }

            row[age] = value;
        }
    }

    /// <summary>The share of a period's figure that is usually known by now; all of it where the period is over.</summary>
    public ReportedShare ShareOf(int ordinal) => latest - ordinal is >= 0 and < Wait and var age ? reported[age].Reported : ReportedShare.Whole;

    private void Settle(double[] versions, double final)
    {
        var seen = double.NaN;
        for (var age = 0; age < Wait; age++)
        {
            seen = double.IsNaN(versions[age]) ? seen : versions[age];
            if (!double.IsNaN(seen) && final > 0)
            {
                reported[age].Learn(seen, final);
            }
        }
    }
}
