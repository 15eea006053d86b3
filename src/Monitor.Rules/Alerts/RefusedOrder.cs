namespace Monitor.Rules.Alerts;

/// <summary>未执行的降级决定: an order that no longer fits its alert.</summary>
/// <param name="Order">The order.</param>
/// <param name="Reason">Why it was not carried out.</param>
public sealed record RefusedOrder(AlertOrder Order, AlertReason Reason);
