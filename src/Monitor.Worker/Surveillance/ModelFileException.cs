namespace Monitor.Worker.Surveillance;

/// <summary>A model file that cannot be used; the message says why, in a clause without a full stop.</summary>
internal sealed class ModelFileException(string message) : Exception(message);
