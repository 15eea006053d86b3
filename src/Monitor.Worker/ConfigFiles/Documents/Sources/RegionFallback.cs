namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>When the second way of finding a region is taken.</summary>
internal enum RegionFallback
{
    Empty,
    EmptyOrUnknown,
}
