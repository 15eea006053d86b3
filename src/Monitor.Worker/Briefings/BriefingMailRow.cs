using System.Collections.Immutable;

namespace Monitor.Worker.Briefings;

/// <summary>A row of a table of the mail.</summary>
/// <param name="Cells">The cells.</param>
internal sealed record BriefingMailRow(ImmutableArray<BriefingMailCell> Cells);
