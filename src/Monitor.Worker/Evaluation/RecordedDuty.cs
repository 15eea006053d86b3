using Monitor.Rules.Panels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Reads what is expected of a reporter as the panel learns it.</summary>
internal static class RecordedDuty
{
    /// <summary>Null where the configuration no longer has the region: the record keeps the row, the panel does without.</summary>
    public static ReporterDuty? Of(ReporterDutyRow row, MonitoringFrame frame, DateTimeOffset known) => frame.Regions.Resolve(row.Region) is not { } region ? null : new()
    {
        Reporter = row.Reporter,
        Enterprise = row.Enterprise,
        Keys = row.CreditCode is { } code ? [code, EnterpriseKey.Of(null, row.Enterprise)] : [EnterpriseKey.Of(null, row.Enterprise)],
        Region = region.Index,
        Every = row.Every,
        From = row.FromDay,
        DueDays = row.DueDays,
        GraceDays = row.GraceDays,
        KnownAt = known,
    };
}
