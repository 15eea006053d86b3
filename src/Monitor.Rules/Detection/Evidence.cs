using System.Collections.Immutable;

namespace Monitor.Rules.Detection;

/// <summary>Why a judgement came out as it did. Mail, message, page, briefing and log all print these same sentences.</summary>
public sealed record Evidence
{
    /// <summary>No evidence: nothing was found.</summary>
    public static Evidence None { get; } = new() { Summary = "", Sentence = "" };

    /// <summary>The indicator and the number in a few characters, fit for a text message: no enterprise, no person.</summary>
    public required string Summary { get; init; }

    /// <summary>The whole reason in official Chinese: value, line, comparison, period. It names no enterprise.</summary>
    public required string Sentence { get; init; }

    /// <summary>The figures, the decisive one first.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>The enterprises behind an event, the largest first; empty for other families.</summary>
    public ImmutableArray<Contribution> Contributions { get; init; } = [];

    /// <summary>The alerts that a composite judgement counts, in the order of the regions; empty for other families.</summary>
    public ImmutableArray<EvidenceMember> Members { get; init; } = [];
}
