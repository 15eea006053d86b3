namespace Monitor.Worker.Intake.Reading;

/// <summary>How the rows of a file are written; gzip around any of them is found by content.</summary>
internal enum FileFormat
{
    Csv,
    Xlsx,
    JsonLines,
}
