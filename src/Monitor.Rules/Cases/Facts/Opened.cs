using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Facts;

/// <summary>立项: a case begins, by the machine, by hand or by reopening.</summary>
/// <param name="Region">The code of the region where it happens.</param>
/// <param name="CopiedTo">The codes of the regions that see it.</param>
/// <param name="Cause">The key of its cause.</param>
/// <param name="DataKnownAt">When what it rests on became known.</param>
/// <param name="Plan">The plan it goes by from now on.</param>
public sealed record Opened(string Region, ImmutableArray<string> CopiedTo, string Cause, DateTimeOffset DataKnownAt, CasePlan Plan) : CaseFact
{
    /// <summary>What was reported by word of mouth; null where the case was not opened by hand.</summary>
    public OpenCase? Call { get; init; }

    /// <summary>The grade it is estimated at; none where an alert opens it.</summary>
    public Grade Estimate { get; init; }

    /// <summary>The case that this one continues; null for none.</summary>
    public string? Predecessor { get; init; }

    /// <summary>The region that handles it, where it is not the one where it happens.</summary>
    public string? Owner { get; init; }
}
