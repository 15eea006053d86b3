namespace Monitor.Worker.TimeSeries;

/// <summary>What a run copied of one stream.</summary>
/// <param name="Title">What it is, in Chinese.</param>
/// <param name="Points">The points that the server confirmed.</param>
/// <param name="Refused">The points that it would not take and that were set aside.</param>
/// <param name="Fault">Why the run ended here, in Chinese; null where it came to the end of the stream.</param>
internal sealed record CopiedStream(string Title, long Points, long Refused, string? Fault);
