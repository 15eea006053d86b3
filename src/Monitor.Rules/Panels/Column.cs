namespace Monitor.Rules.Panels;

/// <summary>The figures of one indicator in one region, by period; a gap is NaN.</summary>
internal sealed class Column
{
    // A NaN of its own marks figures still to be computed, so that a known gap is not computed again.
    private static readonly double Pending = BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0001);

    private double[] values = [];
    private int start; // the ordinal of the first period held
    private int offset; // where that period lies in the values
    private int count;

    /// <summary>The ordinal of the first period held; 0 while empty.</summary>
    public int First => start;

    /// <summary>The ordinal of the last period held; −1 while empty.</summary>
    public int Last => count == 0 ? -1 : start + count - 1;

    /// <summary>Whether a period lies between the first and the last one held.</summary>
    public bool Holds(int ordinal) => (uint)(ordinal - start) < (uint)count;

    public double this[int ordinal]
    {
        get
        {
            var i = ordinal - start;
            return (uint)i < (uint)count ? values[offset + i] : double.NaN;
        }
    }

    public void Set(int ordinal, double value)
    {
        Reserve(ordinal);
        values[offset + ordinal - start] = value;
    }

    public bool IsComputed(int ordinal)
    {
        var i = ordinal - start;
        return (uint)i < (uint)count && BitConverter.DoubleToInt64Bits(values[offset + i]) != BitConverter.DoubleToInt64Bits(Pending);
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
            values = values.Length == 0 ? new double[16] : values;
            start = ordinal;
            offset = 0;
            values[0] = Pending;
            count = 1;
            return;
        }

        var before = Math.Max(0, start - ordinal);
        var after = Math.Max(0, ordinal - start + 1 - count);
        if (before > offset || offset + count + after > values.Length)
        {
            Grow(before, after);
        }

        values.AsSpan(offset - before, before).Fill(Pending);
        values.AsSpan(offset + count, after).Fill(Pending);
        offset -= before;
        start -= before;
        count += before + after;
    }

    /// <summary>Makes room on the side that is short of it, so that history read backwards does not copy the column at every step.</summary>
    private void Grow(int before, int after)
    {
        var grown = new double[Math.Max(values.Length * 2, before + count + after)];
        var room = before > 0 ? grown.Length - count - after : 0;
        values.AsSpan(offset, count).CopyTo(grown.AsSpan(room));
        values = grown;
        offset = room;
    }
}
