namespace Monitor.Worker.Notifications;

/// <summary>What every message, briefing and page says of the service itself.</summary>
/// <param name="Title">The service's title.</param>
/// <param name="IsDrill">演练: nothing of what it tells is real.</param>
/// <param name="IsTrial">试运行.</param>
internal sealed record ServiceLabel(string Title, bool IsDrill, bool IsTrial);
