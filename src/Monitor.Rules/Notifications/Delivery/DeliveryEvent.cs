namespace Monitor.Rules.Notifications.Delivery;

/// <summary>One thing learnt of a message: the end of an attempt, a receipt, or that none came in time.</summary>
/// <param name="Attempt">The attempt it speaks of, 1 for the first.</param>
/// <param name="Answer">What it says.</param>
public readonly record struct DeliveryEvent(int Attempt, DeliveryAnswer Answer);
