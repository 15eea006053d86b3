using System.Collections.Immutable;
using System.Text;

namespace Monitor.Worker.TimeSeries;

/// <summary>Compares one stream with the server and repairs what differs. Of the points of differing series only a slice is held in memory at a time.</summary>
internal sealed class StreamRepair(ICopyStream stream, StreamTotals totals, InfluxQuery query, SeriesCopy copy, int lines, bool deletesExtra)
{
    private const long PointsAtOnce = 200_000;
    private const int DeletesAtOnce = 100;

    private readonly ImmutableDictionary<string, Measurement> measurements = stream.Measurements.ToImmutableDictionary(one => one.Name, StringComparer.Ordinal);
    private readonly List<SeriesDifference> differences = [];
    private readonly HashSet<byte[]> faulty = new(SeriesKeys.Comparer);
    private (long Repaired, long Refused, long Deleted) done;

    /// <summary>Compares the rows up to one, repairs, and compares again where anything differed.</summary>
    public async Task<(ReconciledStream Found, IReadOnlyList<SeriesDifference> Differences)> RunAsync(long position, CancellationToken cancellationToken)
    {
        var own = totals.OfRecord(position, cancellationToken);
        var there = await totals.OfServerAsync(cancellationToken);
        var differing = Differing(own, there);
        var found = new ReconciledStream(stream.Title, own.Count, own.Values.Sum(series => series.Points), 0);
        if (differing.Count == 0)
        {
            return (found, []);
        }

        await RewriteAsync([.. differing.Where(series => !there.ContainsKey(series))], own, position, cancellationToken);
        foreach (var slice in Slices([.. differing.Where(there.ContainsKey)], own, there))
        {
            await RepairAsync(slice, position, cancellationToken);
        }

        var still = faulty.Count == 0 ? [] : Differing(own, await totals.OfServerAsync(cancellationToken)); // others gained points meanwhile that are still to be copied or just were
        return (found with { Differing = faulty.Count, Remaining = still.Count(faulty.Contains), Repaired = done.Repaired, Refused = done.Refused, Deleted = done.Deleted }, differences);
    }

    private static List<byte[]> Differing(Dictionary<byte[], SeriesTotals> own, Dictionary<byte[], SeriesTotals> there) =>
    [
        .. own.Where(series => !there.TryGetValue(series.Key, out var other) || !series.Value.Equals(other)).Select(series => series.Key)
            .Concat(there.Keys.Where(series => !own.ContainsKey(series)))
            .OrderBy(Text, StringComparer.Ordinal),
    ];

    private static IEnumerable<List<byte[]>> Slices(List<byte[]> differing, Dictionary<byte[], SeriesTotals> own, Dictionary<byte[], SeriesTotals> there)
    {
        var (slice, points) = (new List<byte[]>(), 0L);
        foreach (var series in differing)
        {
            var more = Math.Max(own.GetValueOrDefault(series)?.Points ?? 0, there[series].Points);
            if (slice.Count > 0 && points + more > PointsAtOnce)
            {
                yield return slice;
                (slice, points) = ([], 0);
            }

            slice.Add(series);
            points += more;
        }

        if (slice.Count > 0)
        {
            yield return slice;
        }
    }

    /// <summary>Writes whole series that the server does not have at all.</summary>
    private async Task RewriteAsync(HashSet<byte[]> missing, Dictionary<byte[], SeriesTotals> own, long position, CancellationToken cancellationToken)
    {
        if (missing.Count == 0)
        {
            return;
        }

        var wanted = new HashSet<byte[]>(missing, SeriesKeys.Comparer);
        faulty.UnionWith(missing);
        differences.AddRange(missing.OrderBy(Text, StringComparer.Ordinal).Take(ReconciliationReport.MostListed).Select(series => new SeriesDifference(Text(series), own[series].Points, 0, 0)));
        await SendAsync(position, line => wanted.GetAlternateLookup<ReadOnlySpan<byte>>().Contains(line.Series), cancellationToken);
    }

    private async Task RepairAsync(List<byte[]> slice, long position, CancellationToken cancellationToken)
    {
        var there = new Dictionary<byte[], Dictionary<long, string>>(SeriesKeys.Comparer);
        foreach (var series in slice)
        {
            there[series] = await PointsAsync(series, cancellationToken);
        }

        var counts = slice.ToDictionary(series => series, _ => (Missing: 0L, Different: 0L, Extra: 0L), SeriesKeys.Comparer);
        var find = there.GetAlternateLookup<ReadOnlySpan<byte>>();
        var sent = new HashSet<(byte[] Series, long Time)>();
        var extra = new List<(byte[] Series, long Time)>();
        StreamTotals.ForEachLine(stream, stream.Last(), (batch, index) => // rows behind the position may be there already, and are no fault
        {
            var line = CopiedLine.Of(batch.Line(index));
            if (!find.TryGetValue(line.Series, out var key, out var points))
            {
                return;
            }

            var text = PointTexts.Of(line);
            var isThere = points.Remove(line.Time, out var other);
            if (other == text || (!isThere && batch.PositionOf(index) > position))
            {
                return;
            }

            var count = counts[key];
            var further = isThere && PointTexts.HasFurtherField(other!, text);
            counts[key] = (count.Missing + (isThere ? 0 : 1), count.Different + (isThere && !further ? 1 : 0), count.Extra + (further ? 1 : 0));
            sent.Add((key, line.Time));
            if (further)
            {
                extra.Add((key, line.Time)); // writing over it would leave the further field behind
            }
        }, cancellationToken);
        foreach (var (series, points) in there)
        {
            counts[series] = counts[series] with { Extra = counts[series].Extra + points.Count };
            extra.AddRange(points.Keys.Order().Select(time => (series, time)));
        }

        foreach (var (series, (missing, different, more)) in counts.Where(one => one.Value.Missing + one.Value.Different + one.Value.Extra > 0))
        {
            faulty.Add(series);
            differences.Add(new(Text(series), missing, different, more));
        }

        await DeleteAsync(extra, cancellationToken);
        await SendAsync(position, line => find.TryGetValue(line.Series, out var key, out _) && sent.Contains((key, line.Time)), cancellationToken);
    }

    private async Task SendAsync(long position, Wanted wanted, CancellationToken cancellationToken)
    {
        using var read = new LineBatch();
        using var send = new LineBatch();
        for (long at = 0, last; ; at = last)
        {
            read.Clear();
            last = stream.Fill(read, at, position, lines);
            for (var index = 0; index < read.Count; index++)
            {
                if (wanted(CopiedLine.Of(read.Line(index))))
                {
                    send.Add(read.Line(index), read.PositionOf(index));
                }
            }

            if (send.Count >= lines || last == at)
            {
                var refused = await copy.RepairAsync(stream, send, cancellationToken);
                done = (done.Repaired + send.Count - refused, done.Refused + refused, done.Deleted);
                send.Clear();
            }

            if (last == at)
            {
                return;
            }
        }
    }

    private async Task<Dictionary<long, string>> PointsAsync(byte[] series, CancellationToken cancellationToken)
    {
        var measurement = measurements[StreamTotals.MeasurementOf(series)];
        var points = new Dictionary<long, string>();
        await query.ReadAsync(
            $"SELECT {string.Join(", ", measurement.Fields.Select(LineText.Name))} FROM {LineText.Name(measurement.Name)} WHERE {Where(measurement, series)}",
            found => Take(found, points),
            cancellationToken);
        return points;
    }

    /// <summary>The points of a piece of an answer, by their time.</summary>
    internal static void Take(QueriedSeries found, Dictionary<long, string> points)
    {
        foreach (var row in found.Rows.EnumerateArray())
        {
            points[row[0].GetInt64()] = PointTexts.Of(found.Columns, row);
        }
    }

    private async Task DeleteAsync(List<(byte[] Series, long Time)> extra, CancellationToken cancellationToken)
    {
        foreach (var some in deletesExtra ? extra.Chunk(DeletesAtOnce) : [])
        {
            await query.ReadAsync(
                string.Join("; ", some.Select(point =>
                {
                    var measurement = measurements[StreamTotals.MeasurementOf(point.Series)];
                    return $"DELETE FROM {LineText.Name(measurement.Name)} WHERE {Where(measurement, point.Series)} AND time = {LineText.Time(point.Time)}";
                })),
                _ => { },
                cancellationToken);
            done.Deleted += some.Length;
        }
    }

    private static string Where(Measurement measurement, byte[] series)
    {
        var tags = SeriesTags.Of(Text(series));
        return string.Join(" AND ", measurement.Tags.Select(tag => $"{LineText.Name(tag)} = {LineText.Literal(tags.GetValueOrDefault(tag, ""))}"));
    }

    private static string Text(byte[] series) => Encoding.UTF8.GetString(series);

    private delegate bool Wanted(CopiedLine line);
}
