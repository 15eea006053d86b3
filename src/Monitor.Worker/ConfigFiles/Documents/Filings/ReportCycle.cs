namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>报告周期: how often a reporter reports.</summary>
internal enum ReportCycle
{
    Week,
    Month,
}
