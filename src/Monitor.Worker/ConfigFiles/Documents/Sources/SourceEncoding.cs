namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>The encodings of text files.</summary>
internal enum SourceEncoding
{
    Detect,
    Utf8,
    Gb18030,
}
