namespace Monitor.Worker.Reporters.Register;

/// <summary>Queues the reminders that are due, and says how many messages that made; none where the profile has no register.</summary>
internal delegate Task<int> RemindReporters(CancellationToken cancellationToken);
