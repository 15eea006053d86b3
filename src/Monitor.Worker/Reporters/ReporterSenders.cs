using Monitor.Worker.Intake.Http;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters;

/// <summary>Reporters as the intake takes them.</summary>
internal static class ReporterSenders
{
    public static ReportSender ToSender(this ReporterRow reporter) => new(reporter.Id, reporter.Enterprise, reporter.CreditCode, reporter.Region);
}
