using System.Buffers.Text;
using System.Text;

namespace Monitor.Worker.TimeSeries;

/// <summary>A line of our own taken apart again: what identifies its series, its fields, its time.</summary>
internal readonly ref struct CopiedLine
{
    private readonly ReadOnlySpan<byte> fields;

    private CopiedLine(ReadOnlySpan<byte> series, ReadOnlySpan<byte> fields, long time)
    {
        Series = series;
        this.fields = fields;
        Time = time;
    }

    /// <summary>Measurement and tags as they stand in the line.</summary>
    public ReadOnlySpan<byte> Series { get; }

    /// <summary>Milliseconds since 1970.</summary>
    public long Time { get; }

    public static CopiedLine Of(ReadOnlySpan<byte> line)
    {
        var head = 0;
        while (line[head] != (byte)' ' || line[head - 1] == (byte)'\\')
        {
            head++;
        }

        var foot = line.LastIndexOf((byte)' ');
        return Utf8Parser.TryParse(line[(foot + 1)..], out long time, out _)
            ? new(line[..head], line[(head + 1)..foot], time)
            : throw new FormatException($"'{Encoding.UTF8.GetString(line)}' is no line of the copy.");
    }

    /// <summary>The fields one after the other.</summary>
    public FieldReader GetEnumerator() => new(fields);

    /// <summary>Goes from field to field.</summary>
    public ref struct FieldReader(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> rest = rest;

        public Field Current { get; private set; }

        public bool MoveNext()
        {
            if (rest.IsEmpty)
            {
                return false;
            }

            var equals = rest.IndexOf((byte)'=');
            var length = EndOfValue(rest, equals + 1);
            Current = new(rest[..equals], rest[(equals + 1)..length]);
            rest = length < rest.Length ? rest[(length + 1)..] : [];
            return true;
        }

        private static int EndOfValue(ReadOnlySpan<byte> text, int from)
        {
            if (text[from] != (byte)'"')
            {
                var comma = text[from..].IndexOf((byte)',');
                return comma < 0 ? text.Length : from + comma;
            }

            var at = from + 1;
            while (text[at] != (byte)'"')
            {
                at += text[at] == (byte)'\\' ? 2 : 1;
            }

            return at + 1;
        }
    }

    /// <summary>A field as it stands in the line.</summary>
    public readonly ref struct Field(ReadOnlySpan<byte> name, ReadOnlySpan<byte> written)
    {
        private readonly ReadOnlySpan<byte> written = written;

        public ReadOnlySpan<byte> Name { get; } = name;

        public bool IsText => written[0] == (byte)'"';

        /// <summary>The number that it is; NaN for a text.</summary>
        public double Number => !IsText && Utf8Parser.TryParse(written, out double number, out _) ? number : double.NaN;

        /// <summary>The text that it is.</summary>
        public string Text => Encoding.UTF8.GetString(written[1..^1]).Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
    }
}
