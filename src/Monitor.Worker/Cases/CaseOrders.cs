using Monitor.Rules.Alerts;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>确认降级: carries what people decided of alerts from the cases to the evaluation, the only way by which an act reaches the computed track.</summary>
internal sealed class CaseOrders(MonitorRecord record)
{
    private static readonly string Kind = Word.Of(ActKind.LowerAlert);

    /// <inheritdoc cref="ReadOrders"/>
    public async Task<PendingOrders> ReadAsync(long afterEvent, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var rows = await record.Cases.OfKindAsync(Kind, afterEvent, cancellationToken);
        var due = rows.TakeWhile(row => row.At <= moment).ToArray(); // one that waits holds up those recorded behind it, so that none is passed over
        return new PendingOrders([.. due.Select(OrderOf)], due is [.., var last] ? last.Seq : afterEvent, rows.Count > due.Length ? rows[due.Length].At : null);
    }

    private static AlertOrder OrderOf(CaseEventRow row) => CaseShelf.EventOf(row).Fact is Acted { Act: LowerAlert lowering }
        ? new AlertOrder(lowering.Alert, lowering.Grade, row.At)
        : throw new InvalidOperationException($"Event {row.Version} of {row.CaseNumber} is no order.");
}
