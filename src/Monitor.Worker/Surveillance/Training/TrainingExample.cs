namespace Monitor.Worker.Surveillance.Training;

/// <summary>A judged period of a made series. Microsoft.ML reads the columns by these names.</summary>
internal sealed class TrainingExample
{
    public float[] Features { get; init; } = [];

    /// <summary>Whether the figure holds cases of an outbreak.</summary>
    public bool Label { get; init; }
}
