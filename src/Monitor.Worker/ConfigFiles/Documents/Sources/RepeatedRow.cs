namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>What becomes of a row that stood in the file before.</summary>
internal enum RepeatedRow
{
    Take,
    Skip,
}
