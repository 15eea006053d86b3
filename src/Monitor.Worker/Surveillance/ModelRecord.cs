using System.Collections.Immutable;
using Monitor.Worker.Surveillance.Training;

namespace Monitor.Worker.Surveillance;

/// <summary>What a model archive says of its model, beside what the library saves.</summary>
/// <param name="Format">The version of the features and of this record.</param>
/// <param name="Features">The inputs in their order.</param>
/// <param name="Training">The settings it was trained with.</param>
/// <param name="AlarmOdds">The log odds of the trained ensemble at which an alarm begins.</param>
/// <param name="CalmVisits">For each tree how many calm periods came to each leaf.</param>
internal sealed record ModelRecord(
    int Format, ImmutableArray<string> Features, TrainingSettings Training, double AlarmOdds, ImmutableArray<ImmutableArray<int>> CalmVisits)
{
    /// <summary>To be raised whenever a feature is added, dropped, or computed otherwise.</summary>
    public const int CurrentFormat = 1;
}
