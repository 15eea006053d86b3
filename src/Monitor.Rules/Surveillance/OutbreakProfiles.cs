using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>The ways an outbreak may go: spikes that end within a few periods and ramps that climb over months.</summary>
/// <remarks>
/// Peaks are 1.5 standard deviations of the noise and half octaves above. Excesses are rounded to quarter octaves,
/// kept as two rows of half octaves, so that the same period of the four sizes of a profile lies in four neighbouring places.
/// </remarks>
internal sealed class OutbreakProfiles
{
    /// <summary>Sizes in standard deviations: none, a row of whole half octaves, and the row between them.</summary>
    public static readonly ImmutableArray<Vector256<double>> Sizes;

    private const double SmallestPeak = 1.5;
    private const int Lowest = -13;
    private const int LowestBetween = -8;
    private const int Whole = 24;
    private const int Between = 16;
    private const int SpikeSizes = 7;
    private const double SpikesAWeek = 0.03;
    private const double RampsAWeek = 0.0045;

    static OutbreakProfiles()
    {
        var sizes = new double[Whole + Between];
        for (var i = 1; i < Whole; i++)
        {
            sizes[i] = SmallestPeak * Math.Pow(2, (Lowest + i - 1) / 2.0);
        }

        for (var i = 0; i < Between; i++)
        {
            sizes[Whole + i] = SmallestPeak * Math.Pow(2, (LowestBetween + i - 0.5) / 2.0);
        }

        Sizes = [.. sizes.Chunk(Vector256<double>.Count).Select(four => Vector256.Create(four))];
    }

    private OutbreakProfiles(int periodsPerYear)
    {
        All = [.. periodsPerYear == 12 ? Monthly() : Weekly()];
        Chance = All.Sum(p => Vector256.Sum(p.Chance));
        Rows = All.Sum(p => p.Steps.Length);
    }

    public static OutbreakProfiles Weeks { get; } = new(52);

    public static OutbreakProfiles Months { get; } = new(12);

    public ImmutableArray<OutbreakProfile> All { get; }

    /// <summary>The chance that any begins in a given period.</summary>
    public double Chance { get; }

    /// <summary>The number of their periods together.</summary>
    public int Rows { get; }

    private static IEnumerable<OutbreakProfile> Weekly() =>
    [
        .. Spikes(SpikesAWeek / 2, [0.85, 0.15]),
        .. Spikes(SpikesAWeek / 2, [0.5, 0.42, 0.07, 0.012]),
        .. Ramps(RampsAWeek, [8, 10, 12]),
    ];

    private static IEnumerable<OutbreakProfile> Monthly() => [.. Spikes(SpikesAWeek * 2, [0.85, 0.15]), .. Ramps(RampsAWeek * 2, [3, 4, 5])];

    private static IEnumerable<OutbreakProfile> Spikes(double chance, double[] shape)
    {
        var each = chance / SpikeSizes;
        yield return new(Vector256.Create(each), Places(0, shape), false);
        yield return new(Vector256.Create(each, each, each, 0), Places(4, shape), false);
    }

    private static IEnumerable<OutbreakProfile> Ramps(double chance, int[] climbs) => climbs.Select(climb =>
    {
        var up = Enumerable.Range(1, climb).Select(i => (double)i / climb);
        return new OutbreakProfile(Vector256.Create(chance / 4 / climbs.Length), Places(0, [.. up, 0.6, 0.3]), true);
    });

    /// <summary>Where the excesses of a shape lie among the sizes, for peaks from so many half octaves above the smallest.</summary>
    private static int[] Places(int peak, double[] shape) => Array.ConvertAll(shape, share =>
    {
        var quarters = (int)Math.Round(4 * Math.Log2(share)) + 2 * peak;
        return (quarters & 1) == 0 || quarters < 2 * LowestBetween
            ? 1 + (quarters >> 1) - Lowest
            : Whole + ((quarters + 1) >> 1) - LowestBetween;
    });
}
