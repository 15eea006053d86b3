namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>What becomes of a row without content.</summary>
internal enum OddRow
{
    Quarantine,
    Skip,
}
