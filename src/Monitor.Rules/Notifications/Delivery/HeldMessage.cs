namespace Monitor.Rules.Notifications.Delivery;

/// <summary>A message that is held back.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Until">When it is looked at again.</param>
/// <param name="Reason">Why, in Chinese.</param>
public readonly record struct HeldMessage(long Number, DateTimeOffset Until, string Reason);
