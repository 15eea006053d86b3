namespace Monitor.Benchmarks.Surveillance;

/// <summary>Weekly counts of a made nation: 31 provinces, 333 prefectures and 2,844 counties with forty indicators each. Every count follows from its series and week alone.</summary>
internal static class MadeNation
{
    public const int Series = (Provinces + Prefectures + Counties) * Indicators;

    private const int Provinces = 31;
    private const int Prefectures = 333;
    private const int Counties = 2844;
    private const int Indicators = 40;
    private const double Dispersion = 2;

    public static double Count(int series, int week)
    {
        var (region, indicator) = Math.DivRem(series, Indicators);
        var level = region < Provinces ? 3000 : region < Provinces + Prefectures ? 300 : 30;
        var wave = 0.2 * Math.Cos(2 * Math.PI * ((week / 52.0) + (indicator / (double)Indicators)));
        var mean = level * Math.Exp(wave - 0.1 * indicator);
        return Math.Max(0, Math.Round(mean + Math.Sqrt(Dispersion * mean) * Normal(series, week)));
    }

    /// <summary>A standard normal number by the method of Box and Muller.</summary>
    private static double Normal(int series, int week)
    {
        var key = ((ulong)(uint)series << 32) | (uint)week;
        return Math.Sqrt(-2 * Math.Log(Uniform(2 * key))) * Math.Cos(2 * Math.PI * Uniform(2 * key + 1));
    }

    /// <summary>A number above 0 and at most 1, by the finaliser of SplitMix64.</summary>
    private static double Uniform(ulong key)
    {
        var mixed = (key + 1) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * Math.ScaleB(1, -53) + Math.ScaleB(1, -54);
    }
}
