namespace Monitor.Worker.Notifications.Channels;

/// <summary>A secret could not be read; the message text is Chinese and says where it was looked for.</summary>
internal sealed class SecretUnavailableException(string message) : Exception(message);
