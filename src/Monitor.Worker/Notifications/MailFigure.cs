namespace Monitor.Worker.Notifications;

/// <summary>A figure with its unit and period.</summary>
internal sealed record MailFigure(string Name, string Value, string Period);
