namespace Monitor.Worker.Intake.Reading;

/// <summary>Ends a file from any depth of the reader; <see cref="SourceReader"/> turns it into a <see cref="SourceFault"/>.</summary>
internal sealed class FileFaultException(string reason, int line = 0, Exception? inner = null) : Exception(reason, inner)
{
    public int Line { get; } = line;
}
