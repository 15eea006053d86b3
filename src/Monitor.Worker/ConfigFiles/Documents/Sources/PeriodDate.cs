namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>Which day of a period a date column holds.</summary>
internal enum PeriodDate
{
    Start,
    End,
    Any,
}
