namespace Monitor.Worker.TimeSeries;

/// <summary>What was found in a series that differs.</summary>
/// <param name="Series">Measurement and tags, as line protocol writes them.</param>
/// <param name="Missing">Points that the server lacked and that were written again.</param>
/// <param name="Different">Points of another content that were written over.</param>
/// <param name="Extra">Points of the server that the record does not have, or with a value that the record does not have.</param>
internal sealed record SeriesDifference(string Series, long Missing, long Different, long Extra);
