namespace Monitor.Worker.Record;

/// <summary>How an earlier attempt to send by a server ended.</summary>
/// <param name="Failed">Whether the server failed; one that refuses a message for good does not.</param>
/// <param name="At">When.</param>
internal readonly record struct PastAttempt(bool Failed, DateTimeOffset At);
