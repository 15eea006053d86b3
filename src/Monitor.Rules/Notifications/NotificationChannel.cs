namespace Monitor.Rules.Notifications;

/// <summary>通知方式: the way a notice goes.</summary>
public enum NotificationChannel
{
    /// <summary>邮件.</summary>
    Mail,

    /// <summary>短信.</summary>
    Sms,

    /// <summary>工作群消息: a chat group's webhook.</summary>
    Chat,
}
