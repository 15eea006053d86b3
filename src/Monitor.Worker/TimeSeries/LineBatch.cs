using System.Buffers;
using System.Buffers.Text;

namespace Monitor.Worker.TimeSeries;

/// <summary>Lines of line protocol in one rented buffer, each with the row of the record it was made of. Made once and filled again and again.</summary>
internal sealed class LineBatch : IDisposable
{
    private const int FirstBytes = 1 << 16;
    private const int LongestNumber = 32;

    private readonly List<int> ends = [];
    private readonly List<long> positions = [];
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int length;

    public int Count => ends.Count;

    /// <summary>All lines, each with its line feed.</summary>
    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, ends.Count == 0 ? 0 : ends[^1]);

    /// <summary>Some lines one after the other.</summary>
    public ReadOnlyMemory<byte> Lines(int from, int to) => buffer.AsMemory(StartOf(from), ends[to - 1] - StartOf(from));

    /// <summary>A line without its line feed.</summary>
    public ReadOnlySpan<byte> Line(int index) => buffer.AsSpan(StartOf(index), ends[index] - StartOf(index) - 1);

    /// <summary>The row that a line was made of.</summary>
    public long PositionOf(int index) => positions[index];

    public void Clear()
    {
        ends.Clear();
        positions.Clear();
        length = 0;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        length += bytes.Length;
    }

    /// <summary>A floating-point number, so written that it is read back as the same.</summary>
    public void Append(double value)
    {
        value.TryFormat(Room(LongestNumber), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        length += written;
    }

    public void Append(long value)
    {
        Utf8Formatter.TryFormat(value, Room(LongestNumber), out var written);
        length += written;
    }

    /// <summary>Ends a line.</summary>
    public void End(long position)
    {
        Append("\n"u8);
        ends.Add(length);
        positions.Add(position);
    }

    /// <summary>Takes a whole line over from elsewhere.</summary>
    public void Add(ReadOnlySpan<byte> line, long position)
    {
        Append(line);
        End(position);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        Clear();
    }

    private int StartOf(int index) => index == 0 ? 0 : ends[index - 1];

    private Span<byte> Room(int bytes)
    {
        if (buffer.Length - length < bytes)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + bytes));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return buffer.AsSpan(length);
    }
}
