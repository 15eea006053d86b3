namespace Monitor.Worker.Intake;

/// <summary>What became of an act on a quarantined row.</summary>
/// <param name="Row">The row's number.</param>
/// <param name="IsDone">False where it was refused and nothing was changed.</param>
/// <param name="Message">In Chinese: what was done, or why not and what to do instead.</param>
internal sealed record QuarantineAnswer(long Row, bool IsDone, string Message);
