namespace Monitor.Worker.Record.Tables;

/// <summary>Contacts apart from the reports, so that reading reports never reads them.</summary>
internal sealed class ReportContactTable
{
    public long ReportId { get; init; }

    public string? CreditCode { get; init; }

    public string? ContactMobile { get; init; }

    public string? ContactName { get; init; }
}
