using System.Collections.Immutable;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Layoffs;

/// <summary>到报率: how many of a county's reporters reported for its last period that is past its days of grace.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Every">The kind of period.</param>
/// <param name="Period">The period, in machine form.</param>
/// <param name="Expected">应报: reporters expected.</param>
/// <param name="Returned">已报: those from whom a report or a zero report came, late ones included.</param>
/// <param name="Overdue">逾期未报: the enterprises from whom nothing came.</param>
public sealed record ReporterCompleteness(string Region, PeriodKind Every, string Period, int Expected, int Returned, ImmutableArray<string> Overdue);
