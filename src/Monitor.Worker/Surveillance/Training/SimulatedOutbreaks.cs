namespace Monitor.Worker.Surveillance.Training;

/// <summary>Draws outbreaks into a made series: closures, clusters and slow ramps, past and in the window.</summary>
internal sealed class SimulatedOutbreaks(SimulatedFrame frame, double[] rate, SimulatedNoise noise, SeededDraws draws)
{
    private const double Spikes = 0.8;
    private const double Closures = 0.5;

    /// <summary>The cases of each period.</summary>
    public int[] Cases { get; } = new int[frame.Length];

    /// <summary>Whether a period lies between the first and the last case of an outbreak.</summary>
    public bool[] IsWithin { get; } = new bool[frame.Length];

    public void Draw()
    {
        var perYear = draws.Chance(0.3) ? 0 : draws.Between(0.1, 0.9);
        for (var past = draws.Poisson(perYear * frame.History / frame.PeriodsPerYear); past > 0; past--)
        {
            Place(draws.Whole(0, frame.History - 1), frame.History);
        }

        for (var now = draws.Chance(0.15) ? 0 : draws.Whole(1, 2); now > 0; now--)
        {
            Place(draws.Whole(frame.History, frame.Length - 1), frame.Length);
        }
    }

    private void Place(int from, int end)
    {
        var unit = Math.Sqrt(noise.Variance(rate[from]));
        var cases = draws.Chance(Spikes) ? Spike(unit) : Ramp(unit);
        var length = Math.Min(cases.Length, end - from);
        if (Array.FindIndex(IsWithin, from, length, w => w) >= 0)
        {
            return; // outbreaks of one series lie apart
        }

        var last = Array.FindLastIndex(cases, length - 1, length, c => c > 0);
        for (var i = Math.Max(Array.FindIndex(cases, c => c > 0), 0); i <= last; i++)
        {
            Cases[from + i] += cases[i];
            IsWithin[from + i] = true;
        }
    }

    /// <summary>So many cases at once, over one or two periods or scattered over several.</summary>
    private int[] Spike(double unit)
    {
        var cases = new int[10];
        var total = Math.Max(draws.Poisson(draws.LogBetween(1, 12) * unit), 2);
        if (draws.Chance(Closures))
        {
            cases[0] = draws.Binomial(total, draws.Between(0.6, 1));
            cases[1] = total - cases[0];
            return cases;
        }

        var spread = draws.Between(0.3, 0.7);
        for (var i = 0; i < total; i++)
        {
            var wait = (int)(Math.Exp(spread * draws.Normal()) / Math.Max(frame.Weeks, 1));
            if (wait < cases.Length)
            {
                cases[wait]++;
            }
        }

        return cases;
    }

    private int[] Ramp(double unit)
    {
        var peak = Math.Max(draws.LogBetween(1.2, 5) * unit, 1.2);
        var climb = frame.PeriodsPerYear == 12 ? draws.Whole(2, 6) : draws.Whole(6, 14);
        var ebb = draws.Whole(1, frame.PeriodsPerYear == 12 ? 2 : 4);
        return
        [
            .. Enumerable.Range(1, climb).Select(i => draws.Poisson(peak * i / climb)),
            .. Enumerable.Range(1, ebb).Select(i => draws.Poisson(peak * (ebb + 1 - i) / (ebb + 1))),
        ];
    }
}
