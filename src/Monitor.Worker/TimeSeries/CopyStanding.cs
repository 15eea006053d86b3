using System.Collections.Immutable;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>How the copy stands.</summary>
internal sealed record CopyStanding
{
    public required string Target { get; init; }

    /// <summary>How it is written to: address, encryption, interface.</summary>
    public required string Way { get; init; }

    public required ImmutableArray<StreamStanding> Streams { get; init; }

    /// <summary>Points set aside.</summary>
    public required int Refused { get; init; }

    /// <summary>The last reconciliation with this server; null before the first.</summary>
    public ReconciliationReport? Reconciled { get; init; }

    /// <summary>The stream that cannot be copied now; null where all can.</summary>
    public StreamStanding? Faulty => Streams.FirstOrDefault(stream => stream.Fault is not null);

    /// <summary>Reads it.</summary>
    public static async Task<CopyStanding> ReadAsync(MonitorRecord record, CopyParts parts, CancellationToken cancellationToken)
    {
        var cursors = (await record.Copies.CursorsAsync(parts.Copy.Target, cancellationToken)).ToDictionary(cursor => cursor.Stream, StringComparer.Ordinal);
        var standing = ImmutableArray.CreateBuilder<StreamStanding>();
        foreach (var stream in await parts.Streams.OpenAsync(cancellationToken))
        {
            using (stream)
            {
                standing.Add(StreamStanding.Of(stream, cursors.GetValueOrDefault(stream.Name)));
            }
        }

        var last = await Reconciliation.LastAsync(record, cancellationToken);
        return new()
        {
            Target = parts.Copy.Target,
            Way = parts.Writer.Description,
            Streams = standing.ToImmutable(),
            Refused = await record.Copies.CountRejectionsAsync(parts.Copy.Target, cancellationToken),
            Reconciled = last?.Target == parts.Copy.Target ? last : null,
        };
    }
}
