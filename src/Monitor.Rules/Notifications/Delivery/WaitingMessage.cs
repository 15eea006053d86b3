using Monitor.Rules.Grading;

namespace Monitor.Rules.Notifications.Delivery;

/// <summary>A message that is due.</summary>
/// <param name="Number">Its number; a later message has a higher one.</param>
/// <param name="Channel">The way it goes.</param>
/// <param name="Address">Where to.</param>
/// <param name="Thread">The case or alert it tells of, whose messages arrive in order; null for none.</param>
/// <param name="Grade">The grade it tells of; none where it tells of no alert or case, such as of duty.</param>
public sealed record WaitingMessage(long Number, NotificationChannel Channel, string Address, string? Thread, Grade Grade);
