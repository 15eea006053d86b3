using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>Takes out of a snapshot what belongs to a scope.</summary>
internal static class SnapshotScope
{
    /// <summary>The snapshot as far as it speaks of the scope. Headline figures stay whole: a city is read beside the province.</summary>
    public static Snapshot Of(Snapshot snapshot, BriefingScope scope, RegionTree tree)
    {
        if (scope.Roots.Contains(tree.Root.Code))
        {
            return snapshot;
        }

        bool Holds(string code) => scope.Holds(tree, code);
        return snapshot with
        {
            Regions = [.. snapshot.Regions.Where(region => Holds(region.Code))],
            Open = [.. snapshot.Open.Where(alert => Holds(alert.Region))],
            Recent = [.. snapshot.Recent.Where(change => Holds(change.Region))],
            Completeness = [.. snapshot.Completeness.Select(one => Of(one, Holds)).Where(one => one.Expected > 0)],
            Excused = snapshot.Excused is { } excused && excused.Where(one => Holds(one.Region)).ToImmutableArray() is { IsEmpty: false } own ? own : null,
            Anomalies = [],
            Reports = [.. snapshot.Reports.Where(report => Holds(report.Region))],
            Upcoming = [.. snapshot.Upcoming.Where(report => Holds(report.Region))],
            Findings = [.. snapshot.Findings.Where(finding => Holds(finding.Region))],
        };
    }

    private static Completeness Of(Completeness whole, Func<string, bool> holds)
    {
        var cities = whole.ByCity.Where(city => holds(city.City)).ToArray();
        return whole with
        {
            Expected = cities.Sum(city => city.Expected),
            Received = cities.Sum(city => city.Received),
            Missing = [.. whole.Missing.Where(holds)],
            Excused = whole.Excused is { } excused ? [.. excused.Where(holds)] : null,
            ByCity = [.. cities],
        };
    }
}
