using System.Collections.Immutable;

namespace Monitor.Worker.Cases;

/// <summary>处置情况: the section of the briefing about cases.</summary>
/// <param name="IsShown">False where the profile has no response plan.</param>
/// <param name="Summary">A sentence.</param>
/// <param name="Rows">By owner, in order of the regions.</param>
/// <param name="Open">The open cases, the gravest first.</param>
internal sealed record DisposalSection(bool IsShown, string Summary, ImmutableArray<DisposalRow> Rows, ImmutableArray<CaseOverviewRow> Open)
{
    /// <summary>No section: the profile has no response plan.</summary>
    public static DisposalSection None { get; } = new(false, "", [], []);
}
