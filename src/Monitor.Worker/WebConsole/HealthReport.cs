using System.Collections.Immutable;

namespace Monitor.Worker.WebConsole;

/// <summary>Whether the service keeps its times.</summary>
/// <param name="Status">ok or late.</param>
/// <param name="LastEvaluation">The last moment evaluated; null before the first.</param>
/// <param name="EvaluationAgeSeconds">How long ago that is.</param>
/// <param name="OutboxAgeSeconds">How long the oldest due message has waited; 0 where none is due.</param>
/// <param name="Reasons">What is late, in Chinese; empty where nothing is.</param>
internal sealed record HealthReport(string Status, DateTimeOffset? LastEvaluation, long? EvaluationAgeSeconds, long OutboxAgeSeconds, ImmutableArray<string> Reasons)
{
    public bool IsLate => !Reasons.IsEmpty;
}
