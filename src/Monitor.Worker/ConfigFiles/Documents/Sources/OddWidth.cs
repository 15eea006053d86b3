namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>What becomes of a row that is wider or narrower than the headings.</summary>
internal enum OddWidth
{
    Quarantine,
    Take,
}
