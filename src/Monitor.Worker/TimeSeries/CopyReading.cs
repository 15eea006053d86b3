namespace Monitor.Worker.TimeSeries;

/// <summary>How the copy stands, as the status page says it; empty where no server is configured.</summary>
internal delegate Task<string> CopyReading(CancellationToken cancellationToken);
