using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

/// <summary>The mail and the text message most tests send.</summary>
internal static class Messages
{
    public static readonly OutgoingMail Mail = new(
        "M-000123",
        "alert@labour.test",
        "失业监测预警",
        "inbox@labour.test",
        "值班员（示例）",
        "【橙色预警】示例市示例县 规模裁员",
        "示例县两周内裁员 1200 人。\n请登录查看。",
        "<p>示例县两周内裁员 <b>1200</b> 人。</p>",
        new DateTimeOffset(2026, 1, 5, 0, 30, 0, TimeSpan.Zero),
        []);

    public static readonly OutgoingSms Sms = new(
        "S-000045",
        "13800138000",
        "【劳动监测】橙色预警：示例县两周裁员1200人，请登录查看",
        new DateTimeOffset(2026, 1, 5, 0, 30, 0, TimeSpan.Zero));
}
