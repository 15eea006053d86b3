using System.Collections.Immutable;

namespace Monitor.Worker.Surveillance.Training;

/// <summary>Draws how the counts of a made series come in: gaps with and without their backlog, and delay.</summary>
internal sealed class SimulatedReporting(SimulatedFrame frame, SimulatedNoise noise, SeededDraws draws)
{
    /// <summary>Takes reports away and lets a backlog come with the next.</summary>
    public double?[] Gaps(int[] counts)
    {
        var reported = Array.ConvertAll(counts, c => (double?)c);
        if (!draws.Chance(0.25))
        {
            return reported;
        }

        var share = draws.Between(0.01, 0.06);
        for (var t = 1; t < counts.Length; t++)
        {
            reported[t] = draws.Chance(share) ? null : reported[t];
        }

        for (var block = draws.Whole(0, 4); block > 0; block--)
        {
            var from = draws.Whole(1, counts.Length - 1);
            Array.Fill(reported, null, from, Math.Min(draws.Whole(2, 6), counts.Length - from));
        }

        if (!noise.IsMeasure)
        {
            AddBacklog(counts, reported);
        }

        return reported;
    }

    /// <summary>The counts as known at the end of the period, one and two periods later; empty for a series without delay.</summary>
    public ImmutableArray<ImmutableArray<double?>> Lags(double?[] counts)
    {
        if (frame.PeriodsPerYear == 12 || noise.IsMeasure || !draws.Chance(0.28))
        {
            return [];
        }

        var (first, next, spread) = (draws.Between(0.4, 0.85), draws.Between(0.4, 0.85), draws.Between(0, 0.3));
        var lags = new double?[3][];
        for (var age = 0; age < lags.Length; age++)
        {
            lags[age] = new double?[counts.Length];
        }

        for (var t = 0; t < counts.Length; t++)
        {
            if (counts[t] is not { } final)
            {
                continue;
            }

            var odds = Math.Log(first / (1 - first)) + spread * draws.Normal();
            var share = 1 / (1 + Math.Exp(-odds));
            var known = 0;
            for (var age = 0; age < lags.Length; age++)
            {
                known += draws.Binomial((int)final - known, age == 0 ? share : next);
                lags[age][t] = known;
            }
        }

        return [.. lags.Select(l => l.ToImmutableArray())];
    }

    private void AddBacklog(int[] counts, double?[] reported)
    {
        var (chance, most) = (draws.Uniform(), draws.Between(0.5, 0.95));
        var late = 0;
        for (var t = 0; t < counts.Length; t++)
        {
            if (reported[t] is null)
            {
                late += counts[t];
            }
            else if (late > 0)
            {
                reported[t] += draws.Chance(chance) ? draws.Binomial(late, most) : 0;
                late = 0;
            }
        }
    }
}
