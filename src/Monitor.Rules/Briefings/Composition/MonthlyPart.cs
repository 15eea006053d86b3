using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>A part of the monthly edition.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Indicators">The keys of the headline indicators it tells; a part of which none has figures is left out.</param>
/// <param name="IsOutlook">Whether it is the part of judgement and outlook (总体判断和走势预测).</param>
public sealed record MonthlyPart(string Name, ImmutableArray<string> Indicators, bool IsOutlook);
