using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Panels;

public sealed class AdjustmentTests
{
    private static readonly Gen<(int Region, int Week, int Value)[]> AnyFigures = Gen.Select(Gen.Int[3, 6], Gen.Int[0, 9], Gen.Int[500, 900]).Array[1, 60];

    private static readonly Gen<(int Region, int Week, int Weeks, int Change)[]> AnyAdjustments = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 9], Gen.Int[0, 12], Gen.Int[-60, 60]).Array[0, 6];

    [Fact]
    public void The_transfer_at_Panzhihua_takes_the_loss_of_posts_from_2_23_to_0_67_per_cent()
    {
        // The published report for March 2023: 82,980 posts before, 2,078 leavers, 226 hired, 81,128 after; 1,300 of the leavers moved to a firm outside the panel.
        Indicator[] indicators = [AnIndicator.Monthly("posts") with { Direction = IndicatorDirection.LowerIsWorse }, AnIndicator.Monthly("leavers"), AnIndicator.Derived("loss", new Formula.LossRate("posts"), PeriodKind.Month)];
        var watch = new Watch(ARuleSet.With(indicators, ARule.Rate("loss", (Grade.Serious, 2))))
            .Learn("posts", ATree.Qingdao, "2023-02", 82980, "2023-03-25").Learn("posts", ATree.Qingdao, "2023-03", 81128, "2023-04-25").Learn("leavers", ATree.Qingdao, "2023-03", 2078, "2023-04-25");
        Assert.Equal(2.23m, Math.Round(watch.Figure("loss", ATree.Qingdao, "2023-03")!.Value, 2));
        Assert.Equal(["370200 rate Raise Serious"], watch.Told("2023-04-25"));

        Transfer(watch, "posts", ATree.Qingdao, "2023-03", 1300, "2023-04-26");
        Transfer(watch, "leavers", ATree.Qingdao, "2023-03", 1300, "2023-04-26");

        Assert.Equal(0.67m, Math.Round(watch.Figure("loss", ATree.Qingdao, "2023-03")!.Value, 2));
        Assert.Equal(778m, watch.Figure("leavers", ATree.Qingdao, "2023-03"));
        Assert.Equal(["370200 rate Quiet None"], watch.Told("2023-04-26"));
        watch.Learn("posts", ATree.Qingdao, "2023-04", 81000, "2023-05-25").Learn("leavers", ATree.Qingdao, "2023-04", 300, "2023-05-25");
        Assert.Equal(0.16m, Math.Round(watch.Figure("loss", ATree.Qingdao, "2023-04")!.Value, 2)); // 128 of 82,428: the transfer is not lost a second time, nor gained
        Assert.Equal(300m, watch.Figure("leavers", ATree.Qingdao, "2023-04"));
    }

    [Fact]
    public void Transferred_people_are_taken_off_a_report_from_the_day_it_is_known()
    {
        var watch = new Watch(ARuleSet.OfRules(ARule.Shandong2016())).Learn(AReport.Of("1", "2024-05-20", 2078, 82980));
        Assert.Equal(["370214 sd2016_event Raise Severe"], watch.Told("2024-05-20"));

        watch.Panel.Learn(Of(1900, "2024-05-21", "1"));

        Assert.Equal(["370214 sd2016_event Quiet None"], watch.Told("2024-05-21"));
        Assert.Equal("近30天内的企业报告未达到条件。已扣除核实为整体划转的1900人。", watch.Changes[^1].Evidence.Sentence);
        watch.Learn(AReport.Of("1", "2024-05-22", 2300, 82980)); // a later version is held less the same people
        Assert.Equal(["370214 sd2016_event Raise Severe"], watch.Told("2024-05-22"));
        Assert.Equal("1家企业裁减400人", watch.Open(ATree.Chengyang, "sd2016_event")!.Evidence.Summary);
        Assert.EndsWith("已扣除核实为整体划转的1900人。", watch.Open(ATree.Chengyang, "sd2016_event")!.Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void People_are_taken_off_several_reports_in_their_order_and_no_more_than_they_name()
    {
        var watch = new Watch(ARuleSet.OfRules(ARule.Law41()));
        watch.Learn(AReport.Of("1", "2024-05-20", 100), AReport.Of("2", "2024-05-20", 100), AReport.Of("3", "2024-05-20", null), AReport.Of("1", "2024-05-20", 80, region: ATree.Zhifu) with { Source = "other" });

        watch.Panel.Learn(Of(150, "2024-05-21", "1", "2", "3", "4"));

        var reports = watch.Panel.Reports.Between(EventDate.Known, new(2024, 5, 1), new(2024, 5, 31));
        Assert.Equal([("1", 0), ("2", 50), ("1", 80), ("3", (int?)null)], reports.Select(r => (r.Number, r.Affected)).OrderBy(r => r.Affected ?? 999));
    }

    [Fact]
    public void Nothing_is_adjusted_to_less_than_nothing()
    {
        var watch = Claims().Learn("claims", ATree.Licang, "2024-W07", 30, "2024-02-20");

        Transfer(watch, "claims", ATree.Licang, "2024-W07", 50, "2024-02-21");

        Assert.Equal(0m, watch.Figure("claims", ATree.Licang, "2024-W07"));
        Assert.Equal(0m, watch.Figure("claims", ATree.Qingdao, "2024-W07"));
    }

    [Fact]
    public void An_adjustment_makes_no_figure_where_there_is_none()
    {
        var watch = Claims();
        Transfer(watch, "claims", ATree.Licang, "2024-W07", 50, "2024-02-21");

        Assert.Null(watch.Figure("claims", ATree.Licang, "2024-W07"));
        Assert.Null(watch.Figure("claims", ATree.Qingdao, "2024-W07"));
    }

    [Theory]
    [InlineData(IndicatorKind.Rate, IndicatorDirection.HigherIsWorse)]
    [InlineData(IndicatorKind.Count, IndicatorDirection.Context)]
    public void People_cannot_be_transferred_out_of_a_rate_or_of_what_has_no_bad_side(IndicatorKind kind, IndicatorDirection direction) => Assert.Null(FigureAdjustment.OfTransfer(
        (AnIndicator.Weekly("claims") with { Kind = kind, Direction = direction }, 0), 0, Period.Parse(PeriodKind.Week, "2024-W07"), 5, Moment.At("2024-02-21"), "示例", "划转"));

    [Fact]
    public void A_parents_total_is_the_sum_of_its_children_plus_the_dated_adjustments() => Gen.Select(AnyFigures, AnyAdjustments, Gen.Int[0, 10]).Sample((figures, adjustments, read) =>
    {
        var watch = Claims();
        var week = Period.Parse(PeriodKind.Week, "2024-W01");
        foreach (var region in new[] { 3, 4, 5, 6 })
        {
            watch.Panel.Learn(new Observation(0, region, week, 500, Moment.At("2024-03-01")));
        }

        foreach (var (region, at, value) in figures)
        {
            watch.Panel.Learn(new Observation(0, region, week.Plus(at), value, Moment.At("2024-03-01")));
        }

        foreach (var ((region, at, weeks, change), i) in adjustments.Select((a, i) => (a, i)))
        {
            if (i == read)
            {
                _ = watch.Panel[0, watch.Rules.Regions.Root, week]; // what was computed before is not kept
            }

            watch.Panel.Learn(new FigureAdjustment
            {
                Indicator = 0,
                Region = watch.Rules.Regions.Regions[region].Index,
                From = week.Plus(at),
                To = weeks > 9 ? null : week.Plus(at + weeks),
                Change = change,
                KnownAt = Moment.At("2024-03-02"),
                By = "示例",
                Reason = "划转",
            });
        }

        foreach (var parent in watch.Rules.Regions.Regions.Where(r => r.Level is AdministrativeLevel.Province or AdministrativeLevel.City))
        {
            foreach (var period in Enumerable.Range(0, 12).Select(i => week.Plus(i)))
            {
                var children = watch.Rules.Regions.ChildrenOf(parent).Select(child => watch.Panel[0, child, period]).ToArray();
                if (watch.Panel.Figure(0, parent, period) is { } total && !children.Any(double.IsNaN))
                {
                    Assert.Equal((decimal)(children.Sum() + watch.Panel.AdjustmentOf(0, parent, period)), total);
                }
            }
        }
    }, iter: 400);

    private static Watch Claims() => new(ARuleSet.With([AnIndicator.Weekly("claims")]));

    private static ReportAdjustment Of(int people, string known, params string[] reports) => new()
    {
        Region = ATree.Small.Find(ATree.Chengyang)!.Index,
        Reports = [.. reports],
        People = people,
        KnownAt = Moment.At(known),
        By = "示例",
        Reason = "整体划转",
    };

    private static void Transfer(Watch watch, string indicator, string region, string period, int people, string known) => watch.Panel.Learn(FigureAdjustment.OfTransfer(
        (watch.Rules.Indicators[indicator], watch.Rules.Indicators.IndexOf(indicator)),
        watch.Rules.Regions.Find(region)!.Index,
        Period.Parse(watch.Rules.Indicators[indicator].Period, period),
        people,
        Moment.At(known),
        "示例",
        "整体划转")!);
}
