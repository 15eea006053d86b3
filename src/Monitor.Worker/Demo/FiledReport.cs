using Monitor.Rules.Panels;

namespace Monitor.Worker.Demo;

/// <summary>One row of a file of layoff reports, before it is written.</summary>
internal sealed record FiledReport(DateOnly Day, DemoEnterprise Enterprise, LayoffKind Kind, int People, int Headcount, string Reason, string ContactMobile)
{
    /// <summary>Thirty days lie between the report and the reduction (article 41), save where the work has stopped already.</summary>
    public DateOnly Effective => Kind == LayoffKind.Layoff ? Day.AddDays(30) : Day;
}
