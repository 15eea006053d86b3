namespace Monitor.Worker.Intake;

/// <summary>A source bears another id than its files were taken in under.</summary>
internal sealed class RenamedSourceException(string message) : Exception(message);
