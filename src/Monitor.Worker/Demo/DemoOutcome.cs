using System.Collections.Immutable;
using Monitor.Rules.Layoffs;
using Monitor.Rules.MonthlyReturns;

namespace Monitor.Worker.Demo;

/// <summary>What the engine made of the play.</summary>
internal sealed record DemoOutcome
{
    /// <summary>Every alert, and every rise of one.</summary>
    public required ImmutableArray<DemoAlert> Alerts { get; init; }

    /// <summary>The codes of the regions that are shown as calm (正常) at the end of the play.</summary>
    public required ImmutableArray<string> CalmAtEnd { get; init; }

    /// <summary>The people listed stage by stage (逐段对照) at the end of the play.</summary>
    public ImmutableArray<SeenCohort> Cohorts { get; init; } = [];

    /// <summary>The published figures of the panel at the end of the play; null where nothing was returned.</summary>
    public PublishedPanel? Panel { get; init; }

    /// <summary>How often people acted on cases.</summary>
    public int Acts { get; init; }

    /// <summary>What people wanted to do and could not, with the reason in Chinese.</summary>
    public ImmutableArray<string> RefusedActs { get; init; } = [];
}
