namespace Monitor.Worker.Operations;

/// <summary>Made figures and live ones would come together in one record.</summary>
internal sealed class MixedDataException(string message) : Exception(message);
