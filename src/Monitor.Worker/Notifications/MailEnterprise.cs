namespace Monitor.Worker.Notifications;

/// <summary>An enterprise's part in an event.</summary>
internal sealed record MailEnterprise(string Name, string Region, string People, string Share, string Reports);
