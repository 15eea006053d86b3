namespace Monitor.Worker.Intake.Reading;

/// <summary>Ends a file from any depth of the reader; <see cref="SourceReader"/> turns it into a <see cref="SourceFault"/>.</summary>
/// <param name="reason">In Chinese, with what its sender can do.</param>
/// <param name="line">The line; zero for none.</param>
/// <param name="inner">What it was made of.</param>
internal sealed class FileFaultException(string reason, int line = 0, Exception? inner = null) : Exception(reason, inner)
{
    public int Line { get; } = line;

    /// <summary>What an operator can do about it here; empty for nothing.</summary>
    public string Remedy { get; init; } = "";
}
