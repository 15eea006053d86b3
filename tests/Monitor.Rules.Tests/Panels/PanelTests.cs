using CsCheck;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Panels;

public sealed class PanelTests
{
    [Fact]
    public void The_latest_version_of_a_figure_wins()
    {
        var watch = Claims().Learn("claims", ATree.Licang, "2024-W07", 100, "2024-02-20").Learn("claims", ATree.Licang, "2024-W07", 80, "2024-03-01");

        Assert.Equal(80, watch.Value("claims", ATree.Licang, "2024-W07"));
        Assert.Equal(Moment.At("2024-03-01"), watch.Panel.KnownAt);
    }

    [Fact]
    public void A_gap_stays_a_gap_and_a_reported_zero_is_a_figure()
    {
        var watch = Claims().Learn("claims", ATree.Licang, "2024-W05", 0, "2024-02-06").Learn("claims", ATree.Licang, "2024-W07", 7, "2024-02-20");

        Assert.Equal(0m, watch.Figure("claims", ATree.Licang, "2024-W05"));
        Assert.Null(watch.Figure("claims", ATree.Licang, "2024-W06"));
        Assert.Null(watch.Figure("claims", ATree.Licang, "2024-W08"));
        Assert.Null(watch.Figure("claims", ATree.Licang, "2024-W04"));
        Assert.True(Delivered(watch, "2024-W05"));
        Assert.False(Delivered(watch, "2024-W06"));
    }

    [Fact]
    public void A_withdrawn_figure_is_a_gap_again()
    {
        var watch = Claims().Learn("claims", ATree.Licang, "2024-W07", 100, "2024-02-20").Learn("claims", ATree.Licang, "2024-W07", double.NaN, "2024-02-21");

        Assert.Null(watch.Figure("claims", ATree.Licang, "2024-W07"));
    }

    [Fact]
    public void History_may_come_newest_first()
    {
        var watch = Claims();
        var week = Period.Parse(PeriodKind.Week, "2024-W52");
        for (var back = 0; back < 520; back++)
        {
            watch.Learn("claims", ATree.Licang, week.Plus(-back).ToString(), back, "2025-01-10");
        }

        Assert.Equal(519, watch.Value("claims", ATree.Licang, week.Plus(-519).ToString()));
        Assert.Equal(260, watch.Value("claims", ATree.Qingdao, week.Plus(-260).ToString()));
        Assert.Equal(week, watch.Panel.Latest(0, ATree.Small.Find(ATree.Licang)!));
        Assert.Equal(week.Plus(-519), watch.Panel.First(0, ATree.Small.Root));
    }

    [Fact]
    public void Counties_add_up_to_their_city_and_cities_to_the_province()
    {
        var watch = Claims()
            .Learn("claims", ATree.Licang, "2024-W07", 10, "2024-02-20")
            .Learn("claims", ATree.Chengyang, "2024-W07", 20, "2024-02-20")
            .Learn("claims", ATree.Zhifu, "2024-W07", 30, "2024-02-20")
            .Learn("claims", ATree.Nation, "2024-W07", 9999, "2024-02-20");

        Assert.Equal(30m, watch.Figure("claims", ATree.Qingdao, "2024-W07"));
        Assert.Equal(60m, watch.Figure("claims", ATree.Province, "2024-W07"));
        Assert.Equal(9999m, watch.Figure("claims", ATree.Nation, "2024-W07"));
    }

    [Theory]
    [InlineData(0.75, true)] // 75 of 100: exactly the share that is asked for
    [InlineData(0.76, false)]
    public void A_roll_up_counts_from_its_least_coverage_on(double coverage, bool counts)
    {
        var watch = Claims((decimal)coverage)
            .Learn("claims", ATree.Licang, "2024-W06", 75, "2024-02-13")
            .Learn("claims", ATree.Chengyang, "2024-W06", 25, "2024-02-13")
            .Learn("claims", ATree.Licang, "2024-W07", 75, "2024-02-20");

        Assert.Equal(100m, watch.Figure("claims", ATree.Qingdao, "2024-W06"));
        Assert.Equal(counts ? 75m : null, watch.Figure("claims", ATree.Qingdao, "2024-W07"));
        Assert.Equal(0.75m, watch.Panel.CoverageOfInputs(0, ATree.Small.Find(ATree.Qingdao)!, Period.Parse(PeriodKind.Week, "2024-W07")));
        Assert.Equal(1m, watch.Panel.CoverageOfInputs(0, ATree.Small.Find(ATree.Qingdao)!, Period.Parse(PeriodKind.Week, "2024-W06")));
    }

    [Fact]
    public void A_silent_county_takes_its_city_out_but_not_the_province()
    {
        var watch = Claims(0.9m)
            .Learn("claims", ATree.Licang, "2024-W06", 75, "2024-02-13")
            .Learn("claims", ATree.Chengyang, "2024-W06", 25, "2024-02-13")
            .Learn("claims", ATree.Zhifu, "2024-W06", 400, "2024-02-13")
            .Learn("claims", ATree.Licang, "2024-W07", 75, "2024-02-20")
            .Learn("claims", ATree.Zhifu, "2024-W07", 400, "2024-02-20");

        Assert.Null(watch.Figure("claims", ATree.Qingdao, "2024-W07"));
        Assert.Equal(475m, watch.Figure("claims", ATree.Province, "2024-W07"));
        Assert.Equal(0.95m, watch.Panel.CoverageOfInputs(0, ATree.Small.Root, Period.Parse(PeriodKind.Week, "2024-W07")));
    }

    [Fact]
    public void What_was_read_while_one_input_lagged_is_computed_anew_when_it_catches_up()
    {
        var watch = With(
            AnIndicator.Weekly("claims"), AnIndicator.Weekly("openings"),
            AnIndicator.Derived("sum", new Formula.WindowSum("claims", 4, 2)),
            AnIndicator.Derived("ratio", new Formula.Ratio("openings", "sum")));
        watch.Learn("claims", ATree.Licang, "2024-W04", 1, "2024-03-05").Learn("claims", ATree.Licang, "2024-W05", 1, "2024-03-05").Learn("openings", ATree.Licang, "2024-W06", 8, "2024-03-05").Learn("openings", ATree.Licang, "2024-W07", 8, "2024-03-05");
        Assert.Null(watch.Figure("ratio", ATree.Licang, "2024-W06")); // beyond the last claims known

        watch.Learn("claims", ATree.Licang, "2024-W07", 2, "2024-03-06");

        Assert.Equal(4m, watch.Figure("ratio", ATree.Licang, "2024-W06"));
    }

    [Fact]
    public void A_county_silent_for_a_year_is_no_longer_expected()
    {
        var watch = Claims().Learn("claims", ATree.Chengyang, "2023-W07", 25, "2023-02-21");
        var week = Period.Parse(PeriodKind.Week, "2023-W07");
        for (var i = 0; i <= 53; i++)
        {
            watch.Learn("claims", ATree.Licang, week.Plus(i).ToString(), 75, "2024-03-10");
        }

        Assert.Equal(100m, watch.Figure("claims", ATree.Qingdao, "2023-W07"));
        Assert.Null(watch.Figure("claims", ATree.Qingdao, "2023-W08"));
        Assert.Null(watch.Figure("claims", ATree.Qingdao, "2024-W07")); // 52 weeks later: still expected
        Assert.Equal(75m, watch.Figure("claims", ATree.Qingdao, "2024-W08"));
    }

    [Fact]
    public void A_figure_of_its_own_takes_the_place_of_the_roll_up()
    {
        var watch = With(AnIndicator.Weekly("claims"), AnIndicator.Derived("growth", new Formula.Growth("claims", 1)))
            .Learn("claims", ATree.Licang, "2024-W05", 10, "2024-02-20")
            .Learn("claims", ATree.Licang, "2024-W06", 15, "2024-02-20");
        Assert.Equal(50m, watch.Figure("growth", ATree.Qingdao, "2024-W06"));

        watch.Learn("claims", ATree.Qingdao, "2024-W07", 33, "2024-02-21");

        Assert.Equal(33m, watch.Figure("claims", ATree.Qingdao, "2024-W07"));
        Assert.Null(watch.Figure("claims", ATree.Qingdao, "2024-W06"));
        Assert.Null(watch.Figure("growth", ATree.Qingdao, "2024-W06"));
        Assert.Equal(33m, watch.Figure("claims", ATree.Province, "2024-W07"));
    }

    [Fact]
    public void A_ratio_of_a_city_is_the_ratio_of_its_sums()
    {
        var watch = With(AnIndicator.Monthly("openings"), AnIndicator.Monthly("applicants"), AnIndicator.Derived("ratio", new Formula.Ratio("openings", "applicants"), PeriodKind.Month))
            .Learn("openings", ATree.Licang, "2023-09", 30_000, "2023-10-01").Learn("applicants", ATree.Licang, "2023-09", 20_000, "2023-10-01")
            .Learn("openings", ATree.Chengyang, "2023-09", 7_920, "2023-10-01").Learn("applicants", ATree.Chengyang, "2023-09", 9_030, "2023-10-01");

        Assert.Equal(1.31m, Math.Round(watch.Figure("ratio", ATree.Qingdao, "2023-09")!.Value, 2)); // 37920 / 29030
        Assert.Equal(1.5m, watch.Figure("ratio", ATree.Licang, "2023-09"));
    }

    [Fact]
    public void A_share_of_the_region_above_follows_its_neighbours()
    {
        var watch = With(AnIndicator.Weekly("openings"), AnIndicator.Derived("share", new Formula.ShareOfParent("openings")))
            .Learn("openings", ATree.Licang, "2024-W07", 30, "2024-02-20")
            .Learn("openings", ATree.Chengyang, "2024-W07", 70, "2024-02-20");
        Assert.Equal((30m, 100m, null), (watch.Figure("share", ATree.Licang, "2024-W07"), watch.Figure("share", ATree.Qingdao, "2024-W07"), watch.Figure("share", ATree.Province, "2024-W07")));

        watch.Learn("openings", ATree.Chengyang, "2024-W07", 90, "2024-02-21");

        Assert.Equal(25m, watch.Figure("share", ATree.Licang, "2024-W07"));
        var share = watch.Rules.Indicators.IndexOf("share");
        Assert.True(watch.Panel.ChangedSince(share, ATree.Small.Find(ATree.Licang)!, Moment.At("2024-02-20")));
        Assert.False(watch.Panel.ChangedSince(share, ATree.Small.Find(ATree.Zhifu)!, Moment.At("2024-02-20")));
    }

    [Fact]
    public void A_correction_of_an_old_month_recomputes_what_rests_on_it()
    {
        var watch = With(AnIndicator.Monthly("n"), AnIndicator.Derived("mean", new Formula.MovingMean("n", 3, 3), PeriodKind.Month), AnIndicator.Derived("change", new Formula.Growth("mean", 1), PeriodKind.Month));
        foreach (var (month, value) in new[] { ("2024-01", 1), ("2024-02", 2), ("2024-03", 3), ("2024-04", 4), ("2024-05", 5) })
        {
            watch.Learn("n", ATree.Licang, month, value, "2024-06-01");
        }

        Assert.Equal(3m, watch.Figure("mean", ATree.Qingdao, "2024-04"));
        Assert.Equal(50m, watch.Figure("change", ATree.Qingdao, "2024-04"));

        watch.Learn("n", ATree.Licang, "2024-02", 5, "2024-06-02");

        Assert.Equal(4m, watch.Figure("mean", ATree.Qingdao, "2024-04"));
        Assert.Equal(4m, watch.Figure("mean", ATree.Qingdao, "2024-05"));
        Assert.Equal(3m, watch.Figure("mean", ATree.Qingdao, "2024-03"));
        Assert.Equal(33.3333333333m, watch.Figure("change", ATree.Qingdao, "2024-04"));
        Assert.Equal(0m, watch.Figure("change", ATree.Qingdao, "2024-05"));
    }

    [Fact]
    public void What_changed_after_a_moment_is_known_up_the_tree_and_along_the_formulas()
    {
        var watch = With(AnIndicator.Weekly("claims"), AnIndicator.Derived("growth", new Formula.Growth("claims", 52)), AnIndicator.Weekly("recipients"))
            .Learn("claims", ATree.Licang, "2024-W07", 100, "2024-02-20");

        bool Changed(string indicator, string region, string moment) => watch.Panel.ChangedSince(watch.Rules.Indicators.IndexOf(indicator), ATree.Small.Find(region)!, Moment.At(moment));
        Assert.True(Changed("claims", ATree.Licang, "2024-02-19"));
        Assert.True(Changed("growth", ATree.Province, "2024-02-19"));
        Assert.False(Changed("growth", ATree.Province, "2024-02-20"));
        Assert.False(Changed("claims", ATree.Chengyang, "2024-02-19"));
        Assert.False(Changed("recipients", ATree.Licang, "2024-02-19"));
    }

    [Fact]
    public void A_derived_figure_and_one_of_another_kind_of_period_cannot_be_learnt()
    {
        var watch = With(AnIndicator.Weekly("claims"), AnIndicator.Derived("growth", new Formula.Growth("claims", 52)));

        Assert.Throws<ArgumentException>(() => watch.Learn("growth", ATree.Licang, "2024-W07", 1, "2024-02-20"));
        Assert.Throws<ArgumentException>(() => watch.Panel.Learn(new Observation(0, 0, Period.Parse(PeriodKind.Month, "2024-02"), 1, Moment.At("2024-03-01"))));
    }

    /// <summary>Whatever the order within a moment, and however often figures are read on the way, the panel equals a plain recomputation.</summary>
    [Fact]
    public void The_order_of_learning_and_reading_changes_no_figure() => Gen.Select(
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 20], Gen.Int[0, 9]).Array[1, 40],
        Gen.Int[0, 1_000_000]).Sample((figures, seed) =>
    {
        Indicator[] indicators =
        [
            AnIndicator.Weekly("claims", coverage: 0.5m), AnIndicator.Weekly("openings", coverage: 1m),
            AnIndicator.Derived("sum", new Formula.WindowSum("claims", 4, 2)),
            AnIndicator.Derived("low", new Formula.Lowest("sum", 3, 1, 1)),
            AnIndicator.Derived("ratio", new Formula.Ratio("openings", "low")),
            AnIndicator.Derived("share", new Formula.ShareOfParent("claims")),
            AnIndicator.Derived("share_of_share", new Formula.ShareOfParent("share", 1)),
        ];
        var rules = ARuleSet.With(indicators);
        string[] regions = [ATree.Licang, ATree.Chengyang, ATree.Qingdao];
        var first = Period.Parse(PeriodKind.Week, "2024-W01");
        var latest = figures
            .Select(f => new Observation(f.Item3 % 2, ATree.Small.Find(regions[f.Item1])!.Index, first.Plus(f.Item2), f.Item3 == 9 ? double.NaN : f.Item3, Moment.At("2024-08-01")))
            .GroupBy(o => (o.Indicator, o.Region, o.Period)).Select(g => g.Last()).ToArray();
        var plain = new Panel(rules);
        foreach (var observation in latest)
        {
            plain.Learn(observation);
        }

        var shuffled = new Panel(rules);
        var random = new Random(seed);
        foreach (var observation in latest.OrderBy(_ => random.Next()))
        {
            _ = shuffled[random.Next(indicators.Length), ATree.Small.Regions[random.Next(8)], first.Plus(random.Next(25))];
            shuffled.Learn(observation);
            _ = shuffled[random.Next(indicators.Length), ATree.Small.Regions[random.Next(8)], first.Plus(random.Next(25))];
        }

        var naive = new NaivePanel(rules, latest);
        foreach (var region in ATree.Small.Regions)
        {
            for (var indicator = 0; indicator < indicators.Length; indicator++)
            {
                for (var week = first.Plus(-2); week <= first.Plus(24); week = week.Next)
                {
                    Assert.Equal(plain[indicator, region, week], shuffled[indicator, region, week]);
                    Assert.Equal(naive.Value(indicator, region, week.Ordinal), plain[indicator, region, week]);
                }
            }
        }
    }, iter: 300);

    private static bool Delivered(Watch watch, string week) => watch.Panel.Delivered(0, ATree.Small.Find(ATree.Licang)!, Period.Parse(PeriodKind.Week, week));

    private static Watch Claims(decimal coverage = 1m) => new(ARuleSet.With([AnIndicator.Weekly("claims", coverage: coverage)]));

    private static Watch With(params Indicator[] indicators) => new(ARuleSet.With(indicators));
}
