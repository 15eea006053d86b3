using System.Collections.Immutable;

namespace Monitor.Rules.Cases.Notices;

/// <summary>事项通知: who is told of one event of a case, and why. Case and version are its key, so that nothing is told twice.</summary>
/// <param name="Case">The case's number.</param>
/// <param name="Version">The event's version.</param>
/// <param name="Occasion">Why.</param>
/// <param name="To">Who, those who have to act first; empty only where <see cref="Person"/> or <see cref="Persons"/> names somebody.</param>
public sealed record CaseNotice(string Case, int Version, CaseOccasion Occasion, ImmutableArray<CaseRecipient> To)
{
    /// <summary>The key of a person told besides (the one who proposed what lapsed or was declined); null for none.</summary>
    public string? Person { get; init; }

    /// <summary>The key of the task it is about; null for none.</summary>
    public string? Task { get; init; }

    /// <summary>The keys of people told besides: those whom a step of the escalation names.</summary>
    public ImmutableArray<string> Persons { get; init; } = [];

    /// <summary>The code of the region that was called before; whoever is asked above it is somebody else. Null where that does not matter.</summary>
    public string? Beyond { get; init; }
}
