namespace Monitor.Worker.Notifications;

/// <summary>What the templates of a mail about a message given up can say.</summary>
/// <param name="Service">The service.</param>
/// <param name="Key">The number of the message.</param>
/// <param name="Channel">邮件, 短信 or 工作群消息.</param>
/// <param name="OtherChannel">The way that was or is used instead; empty for none.</param>
/// <param name="IsTold">Whether the recipient was told that way.</param>
/// <param name="IsUnderway">Whether the recipient is being told that way.</param>
/// <param name="Recipient">Whom it was for.</param>
/// <param name="Reference">The case or the alert it is about; 无 for none.</param>
/// <param name="Reason">Why it did not arrive.</param>
/// <param name="Moment">When it was given up.</param>
internal sealed record DeadLetterModel(
    ServiceLabel Service, string Key, string Channel, string OtherChannel, bool IsTold, bool IsUnderway, string Recipient, string Reference, string Reason, string Moment);
