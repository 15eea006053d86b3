namespace Monitor.Worker.Notifications.Channels;

/// <summary>A finished message to one chat group.</summary>
/// <param name="IdempotencyKey">Its key.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">The text, without any enterprise's or person's name.</param>
/// <param name="Date">The moment it is about.</param>
internal sealed record OutgoingChat(string IdempotencyKey, string Title, string Text, DateTimeOffset Date);
