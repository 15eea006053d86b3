using System.Collections.Immutable;
using Monitor.Rules.Alerts;

namespace Monitor.Worker.Evaluation;

/// <summary>What people ordered that no evaluation has seen yet.</summary>
/// <param name="Orders">The orders that were given by the moment asked for, in order.</param>
/// <param name="LastEvent">The last case event among them; where there is none, the one that was asked after.</param>
/// <param name="NextAt">When the next one after that moment was given; null where there is none.</param>
internal sealed record PendingOrders(ImmutableArray<AlertOrder> Orders, long LastEvent, DateTimeOffset? NextAt)
{
    /// <summary>None, for a profile without cases.</summary>
    public static PendingOrders None(long afterEvent) => new([], afterEvent, null);
}
