using Monitor.Rules.Evaluation;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>Layoff reports as the record keeps them.</summary>
internal static class ReportRows
{
    /// <param name="mapped">The report.</param>
    /// <param name="rules">The regions it speaks of.</param>
    /// <param name="knownOnArrival">Whether it counts as known from the transaction that writes it.</param>
    public static ReportRow Of(MappedReport mapped, RuleSet rules, bool knownOnArrival)
    {
        var report = mapped.Report;
        return new()
        {
            Source = report.Source,
            Number = report.Number,
            Region = rules.Regions.Regions[report.Region].Code,
            Enterprise = report.Enterprise,
            EnterpriseKey = report.EnterpriseKey,
            Kind = report.Kind,
            People = report.People,
            Headcount = report.Headcount,
            NoticeDate = report.NoticeDate,
            EffectiveDate = report.EffectiveDate,
            Industry = report.Industry,
            Reason = report.Reason,
            Filing = report.Filing,
            Withdrawn = report.Withdrawn,
            KnownAt = knownOnArrival ? null : report.KnownAt,
            Contact = (mapped.CreditCode, mapped.Contact, mapped.ContactName) is (null, null, null) ? null : new(mapped.CreditCode?.Text, mapped.Contact?.Digits, mapped.ContactName),
        };
    }
}
