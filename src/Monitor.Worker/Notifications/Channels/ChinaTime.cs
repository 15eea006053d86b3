namespace Monitor.Worker.Notifications.Channels;

/// <summary>Written times are Beijing time (+08:00, without summer time), so that one instant always gives the same bytes.</summary>
internal static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTimeOffset Of(DateTimeOffset instant) => instant.ToOffset(Offset);
}
