namespace Monitor.Worker.TimeSeries;

/// <summary>How many values each field of a series has, and what the numbers come to.</summary>
internal sealed class SeriesTotals(int fields)
{
    /// <summary>Two sums of the same numbers in another order differ by far less than this share of what was added.</summary>
    private const double Tolerance = 1e-9;

    private readonly long[] counts = new long[fields];
    private readonly double[] sums = new double[fields];

    /// <summary>The points, as far as their first field tells.</summary>
    public long Points => counts.Max();

    public void Add(int field, double number)
    {
        counts[field]++;
        sums[field] += double.IsNaN(number) ? 0 : number;
    }

    public void Set(int field, long count, double sum) => (counts[field], sums[field]) = (count, sum);

    public bool Equals(SeriesTotals other) =>
        counts.AsSpan().SequenceEqual(other.counts) && sums.Zip(other.sums).All(pair => Math.Abs(pair.First - pair.Second) <= Tolerance * (1 + Math.Abs(pair.First)));
}
