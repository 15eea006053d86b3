namespace Monitor.Worker.Notifications;

/// <summary>A text of the configuration cannot be used; the message is Chinese and names file and line.</summary>
internal sealed class TextTemplateException(string message, Exception? inner = null) : Exception(message, inner);
