namespace Monitor.Worker.TimeSeries;

/// <summary>
/// The port of the copy: hands lines of line protocol with times in milliseconds to a time series server, waits for its answer and tells it.
/// It neither queues nor repeats; both are the copy's own, since they must outlive the process.
/// </summary>
internal interface ILineWriter
{
    /// <summary>Where it writes, for logs and pages.</summary>
    string Description { get; }

    /// <summary>What tells one server and database from another.</summary>
    string Target { get; }

    /// <summary>Writes lines, each with its line feed.</summary>
    Task<WriteAnswer> WriteAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellationToken);
}
