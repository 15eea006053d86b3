namespace Monitor.Worker.WebConsole;

/// <summary>How late is late.</summary>
/// <param name="Evaluation">Age of the last evaluation: its pace and some grace.</param>
/// <param name="Outbox">How long a message may be due without being taken.</param>
internal sealed record HealthLimits(TimeSpan Evaluation, TimeSpan Outbox);
