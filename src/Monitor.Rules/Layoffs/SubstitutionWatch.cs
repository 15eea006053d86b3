using System.Collections.Immutable;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>人工智能替代: how far the work of an industry is exposed to substitution. The numbers are examples to be confirmed.</summary>
/// <param name="Basis">Where the numbers come from.</param>
/// <param name="ExposureFrom">From what exposure (0 to 1) a report is told.</param>
/// <param name="PeopleFrom">From how many people.</param>
/// <param name="Exposures">Industries with their exposure; a report's industry contains the name, the first that fits counts.</param>
public sealed record SubstitutionWatch(Basis Basis, decimal ExposureFrom, int PeopleFrom, ImmutableArray<(string Industry, decimal Exposure)> Exposures);
