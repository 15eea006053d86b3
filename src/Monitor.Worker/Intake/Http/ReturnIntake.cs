using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake.Http;

/// <summary>Takes monthly returns that are sent one by one or in batches. The sender is told what is wrong with a return; quarantine is told without what the return says.</summary>
/// <param name="record">Where they are kept.</param>
/// <param name="rules">Gives the rule set in force.</param>
internal sealed class ReturnIntake(MonitorRecord record, Func<RuleSet> rules)
{
    private static readonly StatisticalText Statistical = new(ReturnForm.Source);

    /// <summary>Writes what can be taken and answers once it is durable.</summary>
    /// <param name="returns">The returns as they were sent.</param>
    /// <param name="sender">The enterprise that sends them; null where an office does, for any enterprise.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<ReportAnswer> ReceiveAsync(IReadOnlyList<JsonElement> returns, ReportSender? sender, CancellationToken cancellationToken)
    {
        var inForce = rules();
        return record.WriteAsync(transaction => Receive(returns, sender, inForce, transaction), cancellationToken);
    }

    private static ReportAnswer Receive(IReadOnlyList<JsonElement> returns, ReportSender? sender, RuleSet rules, RecordTransaction transaction)
    {
        var form = new ReturnForm(rules);
        var refused = new RefusedRows(ReturnForm.SourceId, sender?.Id ?? "", rules, transaction);
        var rejected = ImmutableArray.CreateBuilder<RejectedReport>();
        string? fresh = null, known = null;
        for (var index = 0; index < returns.Count; index++)
        {
            if (Read(form, returns[index], sender, index, transaction.Now, out var mapped) is { } fault)
            {
                rejected.Add(new(index, fault.Field ?? "", fault.Reason));
                refused.Add(Told(fault));
                continue;
            }

            var row = ReturnRows.Of(mapped!, rules, knownOnArrival: true) with { Line = index + 1 };
            if (transaction.FindUnchanged(row) is { } before)
            {
                known ??= before.Receipt;
                continue;
            }

            fresh ??= ReportIntake.NewReceipt(rules, transaction);
            transaction.AddReturn(row with { Receipt = fresh });
        }

        return new(fresh ?? known, returns.Count - rejected.Count, rejected.ToImmutable(), IsNew: fresh is not null);
    }

    private static SourceFault? Read(ReturnForm form, JsonElement sent, ReportSender? sender, int index, DateTimeOffset arrival, out MappedReturn? mapped)
    {
        mapped = null;
        return sender?.Complete(sent, ReturnForm.SourceId, isNumbered: false, index, out sent) ?? form.Read(sent, index, arrival, out mapped);
    }

    private static SourceFault Told(SourceFault fault)
    {
        var told = Statistical.Told(fault);
        return told.Field is { } name && Statistical.IsHeading(name) ? told : told with { Field = null };
    }
}
