using System.Collections.Immutable;
using Monitor.Rules.DataQuality;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>How a source's figures of one indicator came in.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Periods">The last periods that were due, the newest first; one or more.</param>
public sealed record SourceReporting(string Source, string Indicator, ImmutableArray<ReportingQuality> Periods);
