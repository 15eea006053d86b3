namespace Monitor.Worker.Demo;

/// <summary>Chance for one purpose and place: the same seed, purpose and place give the same numbers, whatever else is drawn.</summary>
internal sealed class SeededStream(int seed, string purpose, string place)
{
    private readonly Random random = new(unchecked((int)Hash(seed, purpose, place)));

    /// <summary>From 0 up to, and not including, 1.</summary>
    public double Uniform() => random.NextDouble();

    /// <summary>From 0 up to, and not including, the bound.</summary>
    public int Below(int bound) => random.Next(bound);

    /// <summary>Mean 0, standard deviation 1, never beyond ±6.</summary>
    /// <remarks>A sum of twelve, since logarithm and cosine may differ in the last bit from one machine to another.</remarks>
    public double Normal()
    {
        var sum = -6.0;
        for (var draw = 0; draw < 12; draw++)
        {
            sum += random.NextDouble();
        }

        return sum;
    }

    public void Shuffle<T>(T[] items) => random.Shuffle(items);

    /// <summary>A number from 0 up to 1 that belongs to a place whatever the seed: sizes of counties do not change with chance.</summary>
    public static double Fixed(string purpose, string place) => Hash(0, purpose, place) / (uint.MaxValue + 1.0);

    // FNV-1a with a final mix: string.GetHashCode differs from run to run.
    private static uint Hash(int seed, string purpose, string place)
    {
        var hash = 2166136261u ^ unchecked((uint)seed);
        foreach (var character in $"{purpose}/{place}")
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        hash ^= hash >> 16;
        hash = unchecked(hash * 0x85ebca6bu);
        hash ^= hash >> 13;
        hash = unchecked(hash * 0xc2b2ae35u);
        return hash ^ (hash >> 16);
    }
}
