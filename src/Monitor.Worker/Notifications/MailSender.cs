namespace Monitor.Worker.Notifications;

/// <summary>Whom mails come from.</summary>
internal sealed record MailSender(string Address, string Name);
