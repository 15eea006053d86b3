using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>How the copy of one stream stands.</summary>
/// <param name="Stream">Its name.</param>
/// <param name="Title">What it is, in Chinese.</param>
/// <param name="Position">The last row copied.</param>
/// <param name="Last">The last row that there is.</param>
/// <param name="Points">The points that the server confirmed so far.</param>
/// <param name="MovedAt">When something was copied last.</param>
/// <param name="Fault">Why nothing is copied now, in Chinese; null where it is.</param>
/// <param name="FaultSince">Since when.</param>
/// <param name="NextTryAt">When it is tried next.</param>
internal sealed record StreamStanding(
    string Stream, string Title, long Position, long Last, long Points, DateTimeOffset? MovedAt, string? Fault, DateTimeOffset? FaultSince, DateTimeOffset? NextTryAt)
{
    /// <summary>Rows that are still to be copied.</summary>
    public long Waiting => Math.Max(0, Last - Position);

    public static StreamStanding Of(ICopyStream stream, CopyCursorRow? cursor) => new(
        stream.Name, stream.Title, cursor?.Position ?? 0, stream.Last(), cursor?.Points ?? 0, cursor?.MovedAt, cursor?.Fault, cursor?.FaultSince, cursor?.NextTryAt);
}
