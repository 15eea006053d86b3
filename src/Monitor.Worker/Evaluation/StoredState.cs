using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;

namespace Monitor.Worker.Evaluation;

/// <summary>An evaluator's state as the record keeps it, with the last rows of the record that its evaluation had seen.</summary>
/// <param name="State">The state.</param>
/// <param name="LastObservation">The id of the last figure seen; 0 for none.</param>
/// <param name="LastReport">The id of the last report seen; 0 for none.</param>
internal sealed record StoredState(EvaluationState State, long LastObservation, long LastReport)
{
    /// <summary>Changes of moments made up after an outage that nobody was told of yet: they are folded into the messages of the last moment made up.</summary>
    public ImmutableArray<AlertChange> Untold { get; init; } = [];

    /// <summary>The last case event whose order an evaluation has seen; 0 for none.</summary>
    public long LastCaseEvent { get; init; }

    /// <summary>The id of the last correction seen; 0 for none.</summary>
    public long LastAdjustment { get; init; }

    /// <summary>The id of the last file seen; 0 for none.</summary>
    public long LastImport { get; init; }

    /// <summary>The id of the last monthly return seen; 0 for none.</summary>
    public long LastReturn { get; init; }

    public static StoredState Empty { get; } = new(EvaluationState.Empty, 0, 0);
}
