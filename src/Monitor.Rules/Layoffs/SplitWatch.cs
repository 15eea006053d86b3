using System.Collections.Immutable;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>拆分裁员: several reductions of one enterprise, each under the line, that reach it together.</summary>
/// <param name="Basis">Where the windows come from.</param>
/// <param name="WindowDays">The windows in days, rising.</param>
public sealed record SplitWatch(Basis Basis, ImmutableArray<int> WindowDays);
