using System.Collections.Immutable;
using System.Text;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>
/// Copies what the record has gained to a time series server: a batch, its answer, the cursor, and on. A cursor moves only behind an answer, so that a
/// restart of either side repeats at most one batch, and repeated points are the same points.
/// </summary>
internal sealed partial class SeriesCopy(MonitorRecord record, CopyStreams streams, ILineWriter writer, CopyPace pace, ILogger<SeriesCopy> logger)
{
    private const int LongestReason = 500;

    private readonly LineDelivery delivery = new(writer);

    public string Target => writer.Target;

    /// <summary>Copies everything that is there now.</summary>
    /// <param name="atOnce">Whether a pause that is still running is cut short.</param>
    /// <param name="cancellationToken">Stops behind the batch at hand.</param>
    public async Task<ImmutableArray<CopiedStream>> RunAsync(bool atOnce, CancellationToken cancellationToken)
    {
        var copied = ImmutableArray.CreateBuilder<CopiedStream>();
        foreach (var stream in await streams.OpenAsync(cancellationToken))
        {
            using (stream)
            {
                if (copied is not [.., { Fault: not null }])
                {
                    copied.Add(await CopyAsync(stream, atOnce, cancellationToken)); // what the server refuses of one it would refuse of the next
                }
            }
        }

        return copied.ToImmutable();
    }

    /// <summary>Sends what was set aside once more.</summary>
    /// <returns>How many of them the server took now, and how many it still refuses; a fault where it could not be asked.</returns>
    public async Task<(int Accepted, int Refused, string? Fault)> RetryRefusedAsync(CancellationToken cancellationToken)
    {
        var (accepted, refused, last) = (0, 0, 0L);
        using var batch = new LineBatch();
        while (await record.Copies.RejectionsAsync(writer.Target, last, pace.Batch, cancellationToken) is { Count: > 0 } rows)
        {
            batch.Clear();
            foreach (var row in rows)
            {
                batch.Add(Encoding.UTF8.GetBytes(row.Line), row.Position);
            }

            var delivered = await delivery.SendAsync(batch, cancellationToken);
            if (delivered.Fault is { } fault)
            {
                return (accepted, refused, fault.Reason);
            }

            var still = delivered.Refused.Select(line => line.Index).ToHashSet();
            await record.Copies.AcceptAsync([.. rows.Where((_, index) => !still.Contains(index)).Select(row => row.Id)], cancellationToken);
            foreach (var group in delivered.Refused.GroupBy(line => rows[line.Index].Stream, StringComparer.Ordinal))
            {
                await RejectAsync(group.Key, batch, [.. group], cancellationToken);
            }

            (accepted, refused, last) = (accepted + rows.Count - still.Count, refused + still.Count, rows[^1].Id);
        }

        return (accepted, refused, null);
    }

    /// <summary>Writes lines that the server lacks, past the cursors; those it refuses are set aside.</summary>
    /// <returns>How many it refused.</returns>
    /// <exception cref="InfluxFaultException">It cannot write now.</exception>
    public async Task<int> RepairAsync(ICopyStream stream, LineBatch batch, CancellationToken cancellationToken)
    {
        var delivered = await delivery.SendAsync(batch, cancellationToken);
        await RejectAsync(stream.Name, batch, delivered.Refused, cancellationToken);
        return delivered.Fault is { } fault ? throw new InfluxFaultException(fault.Reason) : delivered.Refused.Length;
    }

    private async Task<CopiedStream> CopyAsync(ICopyStream stream, bool atOnce, CancellationToken cancellationToken)
    {
        var cursor = await record.Copies.CursorAsync(writer.Target, stream.Name, cancellationToken);
        if (!atOnce && cursor?.NextTryAt > record.Now())
        {
            return new(stream.Title, 0, 0, cursor.Fault);
        }

        using var one = new LineBatch();
        using var other = new LineBatch();
        var (current, next, upTo, position) = (one, other, stream.Last(), cursor?.Position ?? 0);
        var (points, refused) = (0L, 0L);
        var last = Fill(stream, current, position, upTo);
        while (last > position)
        {
            var from = last;
            var ahead = Task.Run(() => Fill(stream, next, from, upTo), CancellationToken.None); // the next batch is written out while this one is on its way
            try
            {
                var delivered = await delivery.SendAsync(current, cancellationToken);
                if (delivered.Fault is { } fault)
                {
                    await NoteAsync(stream, points + refused > 0 ? 0 : cursor?.Tries ?? 0, fault, cancellationToken);
                    return new(stream.Title, points, refused, fault.Reason);
                }

                await RejectAsync(stream.Name, current, delivered.Refused, cancellationToken);
                var written = current.Count - delivered.Refused.Length;
                await record.Copies.AdvanceAsync(writer.Target, stream.Name, last, written, cancellationToken);
                (points, refused, position) = (points + written, refused + delivered.Refused.Length, last);
            }
            finally
            {
                last = await ahead;
            }

            (current, next) = (next, current);
        }

        return new(stream.Title, points, refused, null);
    }

    private long Fill(ICopyStream stream, LineBatch batch, long after, long upTo)
    {
        batch.Clear();
        return stream.Fill(batch, after, upTo, pace.Batch);
    }

    private async Task NoteAsync(ICopyStream stream, int tries, WriteAnswer fault, CancellationToken cancellationToken)
    {
        var pause = pace.After(tries, fault.RetryAfter);
        await record.Copies.NoteFaultAsync(writer.Target, stream.Name, fault.Reason, pause, cancellationToken);
        LogPutOff(stream.Name, writer.Target, pause, fault.Reason);
    }

    private async Task RejectAsync(string stream, LineBatch batch, ImmutableArray<(int Index, string Reason)> refused, CancellationToken cancellationToken)
    {
        if (refused.IsEmpty)
        {
            return;
        }

        var now = record.Now();
        await record.Copies.RejectAsync(
            [
                .. refused.Select(line => new CopyRejectionRow
                {
                    Target = writer.Target,
                    Stream = stream,
                    Position = batch.PositionOf(line.Index),
                    Point = PointOf(batch.Line(line.Index)),
                    Line = Encoding.UTF8.GetString(batch.Line(line.Index)),
                    Reason = line.Reason.Length > LongestReason ? line.Reason[..LongestReason] : line.Reason,
                    At = now,
                    TriedAt = now,
                    Tries = 1,
                }),
            ],
            cancellationToken);
        LogRefused(refused.Length, stream, writer.Target, refused[0].Reason);
    }

    private static string PointOf(ReadOnlySpan<byte> line)
    {
        var parts = CopiedLine.Of(line);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetString(parts.Series)} {parts.Time}");
    }

    [LoggerMessage(9001, LogLevel.Warning, "Copying {Stream} to {Target} goes on in {Pause}: {Reason}; nothing is lost meanwhile")]
    private partial void LogPutOff(string stream, string target, TimeSpan pause, string reason);

    [LoggerMessage(9002, LogLevel.Error, "{Count} points of {Stream} were refused by {Target} and set aside, the first because: {Reason}; see 'monitor influx rejected'")]
    private partial void LogRefused(int count, string stream, string target, string reason);
}
