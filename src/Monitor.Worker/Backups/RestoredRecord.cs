namespace Monitor.Worker.Backups;

/// <summary>What a restore did.</summary>
/// <param name="State">What the backup holds.</param>
/// <param name="Aside">The folder that what was replaced lies in; null where there was nothing.</param>
/// <param name="Messages">How many messages left for others, later than the backup, were moved there.</param>
internal sealed record RestoredRecord(BackupState State, string? Aside, int Messages);
