namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>What a column says of a region.</summary>
internal enum RegionNaming
{
    Code,
    Name,
    NameOrCode,
    Place,
}
