using Monitor.Rules.Grading;

namespace Monitor.Rules.Alerts;

/// <summary>降级决定: what people decided of an alert whose lowering the engine had proposed. It lowers or ends the alert, and never raises it.</summary>
/// <param name="Alert">The alert's number.</param>
/// <param name="To">The grade to lower to; <see cref="Grade.None"/> ends the alert.</param>
/// <param name="At">When it was decided, a second person's confirmation included where one was needed.</param>
public sealed record AlertOrder(string Alert, Grade To, DateTimeOffset At)
{
    /// <summary>Whether the order still fits the alert as it stands, and if not, why.</summary>
    /// <param name="open">The open alert of that number; null where it has ended.</param>
    /// <param name="isKnown">Whether everything that the alert was last judged by is still known.</param>
    /// <returns>The reason against it; null where it fits.</returns>
    public AlertReason? Refuse(Alert? open, bool isKnown) => open switch
    {
        null => AlertReason.AlertEnded,
        _ when !isKnown || open.FrozenSince is not null => AlertReason.DataMissing,
        _ when To >= open.Grade => AlertReason.NoLowering,
        { Proposed: null } when open.ChangedAt > At => AlertReason.RisenSinceOrder,
        { Proposed: null } => AlertReason.ConditionReturned,
        _ when To < open.Proposed => AlertReason.BeyondProposal,
        _ => null,
    };
}
