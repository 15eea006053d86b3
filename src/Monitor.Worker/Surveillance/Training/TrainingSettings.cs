namespace Monitor.Worker.Surveillance.Training;

/// <summary>What a model is trained with; the same settings give the same model.</summary>
/// <param name="Seed">The seed of the simulation.</param>
/// <param name="Series">The number of series to learn from.</param>
internal sealed record TrainingSettings(int Seed, int Series)
{
    /// <summary>One held-out series for so many to learn from.</summary>
    private const int HeldOutOneIn = 5;

    public int HeldOut => Math.Max(Series / HeldOutOneIn, 1);

    public int Trees { get; init; } = 120;

    public int LeavesPerTree { get; init; } = 16;

    public int ExamplesPerLeaf { get; init; } = 300;

    public double LearningRate { get; init; } = 0.1;

    /// <summary>The share of ordinary held-out periods above the alarm's threshold.</summary>
    public double FalseAlarms { get; init; } = 0.0115;
}
