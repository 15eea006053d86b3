namespace Monitor.Worker.Notifications.Channels;

/// <summary>A field of a message that may not leave as it is; the message text is Chinese and names the field.</summary>
internal sealed class UnsendableMessageException(string message) : Exception(message);
