using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Monitor.Worker.TimeSeries;

/// <summary>Counts and sums of every series of a stream, as the record has them and as the server has them.</summary>
internal sealed class StreamTotals(ICopyStream stream, InfluxQuery query, string mode)
{
    private const int Lines = 10_000;

    private readonly ImmutableDictionary<string, ImmutableArray<string>> fields =
        stream.Measurements.ToImmutableDictionary(one => one.Name, one => one.Fields.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The record's, of the rows up to one.</summary>
    public Dictionary<byte[], SeriesTotals> OfRecord(long upTo, CancellationToken cancellationToken)
    {
        var totals = new Dictionary<byte[], SeriesTotals>(SeriesKeys.Comparer);
        var find = totals.GetAlternateLookup<ReadOnlySpan<byte>>();
        ForEachLine(stream, upTo, (batch, index) =>
        {
            var line = CopiedLine.Of(batch.Line(index));
            var names = fields[MeasurementOf(line.Series)];
            if (!find.TryGetValue(line.Series, out var series))
            {
                find[line.Series] = series = new SeriesTotals(names.Length);
            }

            foreach (var field in line)
            {
                series.Add(IndexOf(names, field.Name), field.Number);
            }
        }, cancellationToken);
        return totals;
    }

    /// <summary>The server's.</summary>
    public async Task<Dictionary<byte[], SeriesTotals>> OfServerAsync(CancellationToken cancellationToken)
    {
        var totals = new Dictionary<byte[], SeriesTotals>(SeriesKeys.Comparer);
        foreach (var measurement in stream.Measurements)
        {
            var names = fields[measurement.Name];
            var values = string.Join(", ", names.Select((name, index) =>
                measurement.Numbers.Contains(name) ? $"count({LineText.Name(name)}) AS c{index}, sum({LineText.Name(name)}) AS s{index}" : $"count({LineText.Name(name)}) AS c{index}"));
            await query.ReadAsync(
                $"SELECT {values} FROM {LineText.Name(measurement.Name)} WHERE {LineText.Name(Measurement.Mode)} = {LineText.Literal(mode)} GROUP BY {string.Join(", ", measurement.Tags.Select(LineText.Name))}",
                found => totals[KeyOf(measurement, found.Tags)] = Read(found, names.Length),
                cancellationToken);
        }

        return totals;
    }

    /// <summary>What identifies a series, from the tags of an answer.</summary>
    public static byte[] KeyOf(Measurement measurement, IReadOnlyDictionary<string, string> tags) =>
        LineText.Series(measurement.Name, [.. measurement.Tags.Select(tag => (tag, tags.GetValueOrDefault(tag, "")))])[..^1];

    /// <summary>Goes through the lines of a stream piece by piece.</summary>
    public static void ForEachLine(ICopyStream stream, long upTo, Action<LineBatch, int> look, CancellationToken cancellationToken)
    {
        using var batch = new LineBatch();
        for (long position = 0, last; ; position = last)
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch.Clear();
            last = stream.Fill(batch, position, upTo, Lines);
            for (var index = 0; index < batch.Count; index++)
            {
                look(batch, index);
            }

            if (last == position)
            {
                return;
            }
        }
    }

    public static string MeasurementOf(ReadOnlySpan<byte> series)
    {
        var comma = series.IndexOf((byte)',');
        return Encoding.UTF8.GetString(comma < 0 ? series : series[..comma]);
    }

    /// <summary>What an answer says of one series.</summary>
    internal static SeriesTotals Read(QueriedSeries found, int fields)
    {
        var totals = new SeriesTotals(fields);
        var row = found.Rows[0];
        for (var column = 0; column < found.Columns.Length; column++)
        {
            var name = found.Columns[column];
            if (name.StartsWith('c'))
            {
                var sum = found.Columns.IndexOf($"s{name[1..]}");
                totals.Set(
                    int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture),
                    row[column].ValueKind == JsonValueKind.Number ? row[column].GetInt64() : 0,
                    sum >= 0 && row[sum].ValueKind == JsonValueKind.Number ? row[sum].GetDouble() : 0);
            }
        }

        return totals;
    }

    private static int IndexOf(ImmutableArray<string> names, ReadOnlySpan<byte> name)
    {
        for (var index = 0; index < names.Length; index++)
        {
            if (Ascii.Equals(name, names[index]))
            {
                return index;
            }
        }

        throw new InvalidOperationException($"The copy writes a field {Encoding.UTF8.GetString(name)} that its measurement does not have.");
    }
}
