using System.Collections.Immutable;

namespace Monitor.Worker.Surveillance.Training;

/// <summary>A trained model and what its card is written from.</summary>
/// <param name="Archive">The bytes of its file.</param>
/// <param name="Settings">The settings it was trained with.</param>
/// <param name="Examples">What it learnt from.</param>
/// <param name="HeldOut">What it did not see.</param>
/// <param name="Ensemble">The trained trees before the threshold of the alarm is subtracted: calibrated to the simulation.</param>
/// <param name="AlarmOdds">That threshold.</param>
/// <param name="Gains">What each feature gained in the training.</param>
internal sealed record TrainedModel(
    byte[] Archive,
    TrainingSettings Settings,
    ImmutableArray<TrainingExample> Examples,
    ImmutableArray<TrainingExample> HeldOut,
    TreeModel Ensemble,
    double AlarmOdds,
    ImmutableArray<double> Gains);
