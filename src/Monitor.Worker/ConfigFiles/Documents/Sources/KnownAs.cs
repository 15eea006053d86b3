namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>Moments that need no column.</summary>
internal enum KnownAs
{
    Arrival,
}
