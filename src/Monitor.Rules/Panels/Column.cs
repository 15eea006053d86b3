namespace Monitor.Rules.Panels;

/// <summary>The figures of one indicator in one region, by period; a gap is NaN.</summary>
internal sealed class Column
{
    // A NaN of its own marks figures still to be computed, so that a known gap is not computed again.
    private static readonly double Pending = BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0001);

    private double[] values = [];
    private int start;
    private int count;

    /// <summary>The ordinal of the first period held; 0 while empty.</summary>
    public int First => start;

    /// <summary>The ordinal of the last period held; −1 while empty.</summary>
    public int Last => count == 0 ? -1 : start + count - 1;

    public bool IsEmpty => count == 0;

    public double this[int ordinal]
    {
        get
        {
            var i = ordinal - start;
            return (uint)i < (uint)count ? values[i] : double.NaN;
        }
    }

    public void Set(int ordinal, double value)
    {
        Reserve(ordinal);
        values[ordinal - start] = value;
    }

    public bool IsComputed(int ordinal)
    {
        var i = ordinal - start;
        return (uint)i < (uint)count && BitConverter.DoubleToInt64Bits(values[i]) != BitConverter.DoubleToInt64Bits(Pending);
    }

    /// <summary>Forgets what was computed for a period and all later ones.</summary>
    public void ForgetFrom(int ordinal)
    {
        if (ordinal <= start)
        {
            count = 0;
        }
        else if (ordinal - start < count)
        {
            count = ordinal - start;
        }
    }

    private void Reserve(int ordinal)
    {
        if (count == 0)
        {
            start = ordinal;
            values = values.Length == 0 ? new double[16] : values;
            values[0] = Pending;
            count = 1;
            return;
        }

        if (ordinal < start)
        {
            var shift = start - ordinal;
            var grown = new double[Math.Max(values.Length * 2, count + shift)];
            Array.Copy(values, 0, grown, shift, count);
            grown.AsSpan(0, shift).Fill(Pending);
            values = grown;
            start = ordinal;
            count += shift;
            return;
        }

        var needed = ordinal - start + 1;
        if (needed > values.Length)
        {
            Array.Resize(ref values, Math.Max(values.Length * 2, needed));
        }

        if (needed > count)
        {
            values.AsSpan(count, needed - count).Fill(Pending);
            count = needed;
        }
    }
}
