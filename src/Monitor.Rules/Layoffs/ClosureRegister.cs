using System.Collections.Immutable;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>计划关停登记: closures known beforehand, so that the finding comes before the closing.</summary>
/// <param name="Basis">The document it rests on.</param>
/// <param name="LeadDays">From how many days before the day it is told.</param>
/// <param name="TrailDays">Until how many days after it.</param>
/// <param name="Closures">The entries.</param>
public sealed record ClosureRegister(Basis Basis, int LeadDays, int TrailDays, ImmutableArray<PlannedClosure> Closures);
