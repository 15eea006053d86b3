namespace Monitor.Worker.Backups;

/// <summary>A file is not a whole copy of a record. The message says what is wrong, in Chinese.</summary>
internal sealed class BackupFaultyException(string message) : Exception(message);
