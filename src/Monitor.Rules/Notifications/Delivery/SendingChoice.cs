using System.Collections.Immutable;

namespace Monitor.Rules.Notifications.Delivery;

/// <summary>Which messages leave now.</summary>
/// <param name="Send">Their numbers, in the order in which they leave.</param>
/// <param name="Held">Those held back, by number.</param>
public sealed record SendingChoice(ImmutableArray<long> Send, ImmutableArray<HeldMessage> Held)
{
    /// <summary>Those that leave and use up what their number may have that day, at all or below the highest grade.</summary>
    public ImmutableArray<LastMessage> Last { get; init; } = [];
}
