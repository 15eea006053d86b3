using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>What one edition sees of the matter: its regions, its days, and the days before to compare with.</summary>
internal sealed class EditionView
{
    public EditionView(BriefingMatter matter, BriefingEdition edition)
    {
        (Matter, Edition) = (matter, edition);
        Now = SnapshotScope.Of(matter.Snapshot, edition.Scope, Tree);
        Before = matter.Previous is { } previous ? SnapshotScope.Of(previous, edition.Scope, Tree) : null;
        Snapshot[] all = [.. matter.Earlier.OrderBy(snapshot => snapshot.KnownAt).Select(snapshot => SnapshotScope.Of(snapshot, edition.Scope, Tree)), Now];
        var changes = all.SelectMany(snapshot => snapshot.Recent).DistinctBy(change => (change.Number, change.At, change.Kind)).OrderBy(change => change.At).ThenBy(change => change.Number, StringComparer.Ordinal).ToArray();
        var reports = all.SelectMany(snapshot => snapshot.Reports).GroupBy(report => (report.Number, report.Region)).Select(versions => versions.Last()).ToArray();
        Changes = [.. changes.Where(change => Rules.DayOf(change.At) is var day && day >= edition.From && day <= edition.To)];
        Reports = [.. reports.Where(report => report.KnownOn >= edition.From && report.KnownOn <= edition.To)];
        if (Before is not null)
        {
            ChangesBefore = [.. changes.Where(change => Rules.DayOf(change.At) is var day && day >= edition.FromBefore && day < edition.From)];
            ReportsBefore = [.. reports.Where(report => report.KnownOn >= edition.FromBefore && report.KnownOn < edition.From)];
        }
    }

    public BriefingMatter Matter { get; }

    public BriefingEdition Edition { get; }

    public RuleSet Rules => Matter.Rules;

    public RegionTree Tree => Matter.Rules.Regions;

    /// <summary>The snapshot as far as it speaks of the scope.</summary>
    public Snapshot Now { get; }

    /// <summary>That of the issue before; null for the first issue, which has nothing to compare with.</summary>
    public Snapshot? Before { get; }

    /// <summary>The changes of alerts in the days of the edition, oldest first.</summary>
    public ImmutableArray<AlertChange> Changes { get; }

    /// <summary>Those of the stretch before; null for the first issue.</summary>
    public ImmutableArray<AlertChange>? ChangesBefore { get; }

    /// <summary>The reports that became known in the days of the edition.</summary>
    public ImmutableArray<ReportedLayoff> Reports { get; }

    /// <summary>Those of the stretch before; null for the first issue.</summary>
    public ImmutableArray<ReportedLayoff>? ReportsBefore { get; }

    public string Name => Edition.Scope.Name;

    public DateOnly Today => Rules.DayOf(Now.KnownAt);

    /// <summary>The region that the scope consists of; null for a group.</summary>
    public Region? Root => Edition.Scope.Roots is [var only] ? Tree.Resolve(only) : null;

    public bool IsWhole => Root?.Index == Tree.Root.Index;

    /// <summary>The regions of the second level in the scope, in order of their codes.</summary>
    public IEnumerable<Region> Cities => Tree.AtLevel(AdministrativeLevel.City).Where(city => Holds(city.Code));

    public bool Holds(string code) => Edition.Scope.Holds(Tree, code);

    /// <summary>Whether a count of people is too small to be told in this edition.</summary>
    public bool Hides(decimal? people) => Edition.LeavesTheHouse && people > 0 && people < Matter.Policy.SmallCells.Below;

    /// <summary>Whether a figure counts people and is too small to be told.</summary>
    public bool Hides(LeadFigure figure) => figure.CountsPeople && (Hides(figure.Figure.Value) || Hides(figure.Figure.Previous) || Hides(figure.Figure.YearBefore));

    public string FullName(string code) => NoticeWording.RegionName(code, Rules);

    /// <summary>The changes of one kind, data alerts left out.</summary>
    public static IEnumerable<AlertChange> Of(ImmutableArray<AlertChange> changes, AlertChangeKind kind) => changes.Where(change => !change.IsData && change.Kind == kind);
}
