using System.Collections.Immutable;
using System.ComponentModel;
using Monitor.Rules.Cases;

namespace Monitor.Worker.Cases.Doors;

/// <summary>All that there is to know of a case.</summary>
/// <param name="Summary">The case as a list shows it.</param>
/// <param name="Case">The whole of it.</param>
/// <param name="Reasons">Why each of its alerts last moved, with the figures, by the alert's number.</param>
/// <param name="Next">What may be done next.</param>
/// <param name="History">What happened, oldest first.</param>
internal sealed record CaseSheet(
    [property: Description("The case as a list shows it.")] CaseSummary Summary,
    [property: Description("The whole of it: alerts, plan, tasks, signatures, figures.")] Case Case,
    [property: Description("Why each of its alerts last moved, with the figures, by the alert's number.")] ImmutableSortedDictionary<string, string> Reasons,
    [property: Description("What may be done next, and by whom.")] ImmutableArray<NextAct> Next,
    [property: Description("What happened, oldest first.")] ImmutableArray<HistoryLine> History)
{
    /// <summary>逐段对照: the people of the region's enterprises, seen in reports, in insurance stops and in claims.</summary>
    [Description("The people of the region's enterprises stage by stage: reports, insurance stops, claims; never added up.")]
    public ImmutableArray<string> Cohorts { get; init; } = [];
}
