namespace Monitor.Rules.Notifications.Delivery;

/// <summary>A text message that uses up what its number may have that day.</summary>
/// <param name="Number">Its number.</param>
/// <param name="LeavesReserve">Whether the highest grade may still be told of.</param>
public readonly record struct LastMessage(long Number, bool LeavesReserve);
