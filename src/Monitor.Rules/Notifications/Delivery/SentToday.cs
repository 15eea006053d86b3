namespace Monitor.Rules.Notifications.Delivery;

/// <summary>What a number has had today.</summary>
/// <param name="Count">Text messages that left for it, those on their way included.</param>
/// <param name="Last">When the last one left, of whatever day; null for none.</param>
public readonly record struct SentToday(int Count, DateTimeOffset? Last);
