namespace Monitor.Worker.Record;

/// <summary>A row of a later file that was taken.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Line">Where the row begins in it; zero where the whole file is meant.</param>
/// <param name="At">When it was recorded.</param>
internal sealed record LaterRow(string File, int Line, DateTimeOffset At);
