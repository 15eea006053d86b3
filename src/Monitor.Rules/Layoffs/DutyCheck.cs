using System.Collections.Immutable;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>程序核对: which duties a filing over the line must show.</summary>
/// <param name="Basis">The law.</param>
/// <param name="Required">The duties, in the order they are told.</param>
public sealed record DutyCheck(Basis Basis, ImmutableArray<FilingDuty> Required);
