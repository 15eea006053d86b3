namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>The types of file that can be read.</summary>
internal enum SourceFileType
{
    Csv,
    Xlsx,
    JsonLines,
}
