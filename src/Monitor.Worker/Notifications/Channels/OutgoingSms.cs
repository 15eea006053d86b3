namespace Monitor.Worker.Notifications.Channels;

/// <summary>A finished text message to one number, its signature included.</summary>
internal sealed record OutgoingSms(string IdempotencyKey, string ToNumber, string Text, DateTimeOffset Date);
