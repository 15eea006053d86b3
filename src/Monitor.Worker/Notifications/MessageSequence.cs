using System.Globalization;

namespace Monitor.Worker.Notifications;

/// <summary>第几次通知: what tells two messages of one case apart, and one message that came twice from two messages.</summary>
internal static class MessageSequence
{
    /// <summary>As it follows a case's number; empty for the first.</summary>
    public static string Text(int sequence) => sequence > 1 ? string.Create(CultureInfo.InvariantCulture, $"（第{sequence}次通知）") : "";
}
