namespace Monitor.Worker.Surveillance;

/// <summary>A series file that cannot be read; the message says where and why.</summary>
internal sealed class SeriesFileException(string message) : Exception(message);
