using System.Collections.Immutable;

namespace Monitor.Rules.Cases.Facts;

/// <summary>承办变更: another region handles the case.</summary>
/// <param name="Owner">The code of the region.</param>
/// <param name="CopiedTo">The codes of the regions that see it now.</param>
/// <param name="Why">Why.</param>
public sealed record OwnerChanged(string Owner, ImmutableArray<string> CopiedTo, OwnerChange Why) : CaseFact
{
    /// <summary>The other cases of the same event.</summary>
    public ImmutableArray<string> With { get; init; } = [];
}
