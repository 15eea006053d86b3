using System.Collections.Immutable;
using Monitor.Rules.Alerts;

namespace Monitor.Rules.Cases;

/// <summary>What an evaluation changed, with what the case desk has to know beside it.</summary>
/// <param name="Change">The change.</param>
/// <param name="DataKnownAt">When the reports or figures behind it became known (数据得知), no later than the evaluation.</param>
public sealed record AlertNews(AlertChange Change, DateTimeOffset DataKnownAt)
{
    /// <summary>The valid social credit codes of the enterprises behind it; an event that the same enterprise makes in two counties belongs to their common superior.</summary>
    public ImmutableArray<string> Enterprises { get; init; } = [];
}
