namespace Monitor.Worker.Intake.Reading;

/// <summary>How the text of a file is encoded. A byte order mark wins over all of them.</summary>
internal enum FileEncoding
{
    /// <summary>UTF-8 where the first stretch of the file is valid UTF-8, else GB18030.</summary>
    Detect,
    Utf8,
    Gb18030,
}
