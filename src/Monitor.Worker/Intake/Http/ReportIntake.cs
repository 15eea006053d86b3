using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake.Http;

/// <summary>Takes layoff reports that are sent one by one or in batches; the good ones of a batch are taken, the bad ones told.</summary>
/// <param name="record">Where they are kept.</param>
/// <param name="rules">Gives the rule set in force.</param>
internal sealed class ReportIntake(MonitorRecord record, Func<RuleSet> rules)
{
    /// <summary>Reports in one batch.</summary>
    public const int MostReports = 5_000;

    /// <summary>Writes what can be taken and answers once it is durable.</summary>
    /// <param name="reports">The reports as they were sent.</param>
    /// <param name="sender">The enterprise that sends them; null where an office does, for any enterprise.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<ReportAnswer> ReceiveAsync(IReadOnlyList<JsonElement> reports, ReportSender? sender, CancellationToken cancellationToken)
    {
        var inForce = rules();
        return record.WriteAsync(transaction => Receive(reports, sender, inForce, transaction), cancellationToken);
    }

    private static ReportAnswer Receive(IReadOnlyList<JsonElement> reports, ReportSender? sender, RuleSet rules, RecordTransaction transaction)
    {
        var form = new ReportForm(rules);
        var refused = new RefusedRows(ReportForm.SourceId, sender?.Id ?? "", rules, transaction);
        var rejected = ImmutableArray.CreateBuilder<RejectedReport>();
        string? fresh = null, known = null;
        var accepted = 0;
        for (var index = 0; index < reports.Count; index++)
        {
            if (Read(form, reports[index], sender, index, transaction.Now, out var mapped) is { } fault)
            {
                rejected.Add(new(index, fault.Field ?? "", fault.Reason));
                refused.Add(fault);
                continue;
            }

            accepted++;
            var row = ReportRows.Of(mapped!, rules, knownOnArrival: true) with { Line = index + 1 };
            if (transaction.FindUnchanged(row) is { } before)
            {
                known ??= before.Receipt;
                continue;
            }

            fresh ??= NewReceipt(rules, transaction);
            transaction.AddReport(row with { Receipt = fresh });
        }

        return new(fresh ?? known, accepted, rejected.ToImmutable(), IsNew: fresh is not null);
    }

    private static SourceFault? Read(ReportForm form, JsonElement sent, ReportSender? sender, int index, DateTimeOffset arrival, out MappedReport? mapped)
    {
        mapped = null;
        return sender?.Complete(sent, index, out sent) ?? form.Read(sent, index, arrival, out mapped);
    }

    /// <summary>回执号: the day and the number of the receipt on that day.</summary>
    public static string NewReceipt(RuleSet rules, RecordTransaction transaction)
    {
        var day = rules.DayOf(transaction.Now).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"HZ-{day}-{transaction.NextNumber($"receipt.{day}"):000000}");
    }
}
