using System.Collections.Immutable;

namespace Monitor.Worker.Briefings;

/// <summary>A table of the mail.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows.</param>
/// <param name="More">How many are left out; empty for none.</param>
internal sealed record BriefingMailTable(string Caption, ImmutableArray<string> Columns, ImmutableArray<BriefingMailRow> Rows, string More);
