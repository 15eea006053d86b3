using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Testing;

namespace Monitor.Rules.Tests.Briefings.Composition;

/// <summary>Whatever a snapshot holds, the briefing is one that can be signed, and its figures are those of the snapshot.</summary>
public sealed class MadeSnapshotsTests
{
    private static readonly string[] Counties = ["370211", "370214", "370215", "370305", "370402", "370403"];
    private static readonly string[] Places = [.. Counties, "370200", "370300", "370400", "370000"];

    private static readonly Gen<ReportedLayoff> AReport =
        from number in Gen.Int[0, 9999]
        from region in OneOf(Counties)
        from kind in Gen.Enum<LayoffKind>()
        from people in Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, 3].Select(n => (int?)n), Gen.Int[4, 3000].Select(n => (int?)n))
        from known in Gen.Int[0, 20]
        from effective in Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, 30].Select(n => (int?)n))
        from industry in OneOf("", "化工", "船舶制造")
        select new ReportedLayoff($"CY2026-{number:0000}", region, $"示例企业{number}", kind, people, people + 10, industry, new DateOnly(2026, 11, 23).AddDays(-known), effective is { } days ? new DateOnly(2026, 11, 23).AddDays(days) : null, industry.Length == 0 ? "" : "订单不足");

    private static readonly Gen<(AlertChange Change, Alert? Open)> AnAlert =
        from number in Gen.Int[1, 9999]
        from region in OneOf(Places)
        from rule in OneOf("sd2016_event", "claims_yoy", "claims_silent", "law41")
        from kind in OneOf(AlertChangeKind.Raise, AlertChangeKind.Upgrade, AlertChangeKind.Lower, AlertChangeKind.Quiet, AlertChangeKind.ProposeLowering, AlertChangeKind.Freeze)
        from grade in Gen.Int[1, 4]
        from days in Gen.Int[0, 30]
        select Change(number, region, rule, kind, (Grade)grade, days);

    private static readonly Gen<HeadlineFigure> AFigure =
        from indicator in OneOf("initial_claims", "openings_ratio", "loss_rate")
        from region in OneOf("370000", "370200", "370300", "370400", "CN")
        from value in Gen.Int[0, 5000]
        from previous in Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, 5000].Select(n => (int?)n))
        from year in Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, 5000].Select(n => (int?)n))
        from coverage in Gen.Int[0, 100]
        from final in Gen.Bool
        let isMonthly = indicator == "loss_rate"
        let scale = indicator == "initial_claims" ? 1m : 0.01m
        select new HeadlineFigure(indicator, region, isMonthly ? "2026-10" : "2026-W46", value * scale, previous * scale, year * scale, isMonthly ? "2025-10" : "2025-W46", coverage / 100m)
        {
            Expected = final && indicator == "initial_claims" ? new ExpectedFigure(value + 5, value, value + 20) : null,
        };

    private static readonly Gen<Snapshot> ASnapshot =
        from alerts in AnAlert.List[0, 12]
        from reports in AReport.List[0, 15]
        from figures in AFigure.List[0, 12]
        from overdue in OneOf(Counties).List[0, 4]
        from received in Gen.Int[0, 6]
        from trends in Gen.Bool
        select Made(alerts, reports, figures, overdue, received, trends);

    [Fact]
    public void A_briefing_of_any_snapshot_passes_the_check() => ASnapshot.Select(ASnapshot).Sample(
        (now, other) =>
        {
            foreach (var matter in (BriefingMatter[])[BriefingSamples.Matter(now), BriefingSamples.Matter(now, other with { KnownAt = now.KnownAt.AddDays(-7) })])
            {
                var document = DocumentComposer.Compose(matter, BriefingSamples.Weekly);
                Assert.Empty(BriefingCheck.Of(document, matter.Previous is not null));
                Assert.Empty(new BriefingFigures(matter, BriefingSamples.Weekly).Differences(document));
                foreach (var scope in (BriefingScope[])[BriefingScope.Find(SampleProvince.Rules.Regions, "370200")!, new("g", "两市", ["370300", "370400"])])
                {
                    Assert.Empty(BriefingCheck.Of(DocumentComposer.Compose(matter, BriefingEdition.Weekly(scope, SampleProvince.Week) with { LeavesTheHouse = true }), matter.Previous is not null));
                }
            }
        },
        iter: 200);

    [Fact]
    public void A_single_small_count_is_never_left_to_be_told_from_the_total() => Gen.Int[0, 40].Array[2, 8].Sample(counts =>
    {
        var hidden = new SmallCells(5).Of([.. counts.Select(count => (int?)count)]);

        Assert.All(counts.Zip(hidden), pair => Assert.True(pair.Second || pair.First is 0 or >= 5));
        Assert.True(hidden.Count(one => one) != 1 || counts.Zip(hidden).All(pair => pair.Second || pair.First == 0));
    });

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static (AlertChange, Alert?) Change(int number, string region, string rule, AlertChangeKind kind, Grade grade, int days)
    {
        var from = kind switch { AlertChangeKind.Raise => Grade.None, AlertChangeKind.Upgrade => grade - 1, AlertChangeKind.Lower => (Grade)Math.Min(4, (int)grade + 1), _ => grade };
        var to = kind is AlertChangeKind.Quiet or AlertChangeKind.ProposeLowering ? Grade.None : grade;
        var change = SampleProvince.Change(kind, from, to, region, rule, $"{(rule == "claims_silent" ? "SJ" : "YJ")}2026-{number:0000}") with { At = SampleProvince.Monday.AddDays(-days) };
        var open = kind == AlertChangeKind.Quiet ? null : SampleProvince.AlertAfter(change with { To = grade }, frozenSince: kind == AlertChangeKind.Freeze ? new DateOnly(2026, 11, 20) : null);
        return (change, open);
    }

    private static Snapshot Made(List<(AlertChange Change, Alert? Open)> alerts, List<ReportedLayoff> reports, List<HeadlineFigure> figures, List<string> overdue, int received, bool trends)
    {
        var told = alerts.DistinctBy(alert => alert.Change.Number).ToArray();
        var snapshot = SampleProvince.With(SampleProvince.Calm(), [.. told.Select(alert => alert.Change).OrderBy(change => change.At)], [.. told.Select(alert => alert.Open).OfType<Alert>()]);
        var unique = reports.DistinctBy(report => report.Number).ToArray();
        snapshot = snapshot with
        {
            Reports = [.. unique.OrderBy(report => report.KnownOn)],
            Upcoming = [.. unique.Where(report => report.EffectiveOn is not null).OrderBy(report => report.EffectiveOn)],
            Headlines = [.. figures.DistinctBy(figure => (figure.Indicator, figure.Region))],
            Regions = [.. snapshot.Regions.Select(region => overdue.Contains(region.Code) ? region with { Overdue = ["initial_claims"] } : region)],
            Completeness = [new("initial_claims", "2026-W46", 6, received, [.. Counties.Take(6 - received)]) { ByCity = [new("370200", 3, Math.Min(3, received)), new("370300", 1, 0), new("370400", 2, 0)] }],
        };
        return trends ? BriefingSamples.WithTrends(snapshot) : snapshot;
    }
}
