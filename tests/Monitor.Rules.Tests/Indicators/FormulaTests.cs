using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Indicators;

public sealed class FormulaTests
{
    /// <summary>The five published reports of a city's panel: headcount at filing, headcount at the survey, and the rate they print.</summary>
    [Theory]
    [InlineData(87671, 87352, 0.36)]
    [InlineData(84964, 84472, 0.58)]
    [InlineData(82980, 81128, 2.23)]
    [InlineData(80562, 79721, 1.04)]
    [InlineData(76443, 76061, 0.50)]
    public void Job_loss_rates_agree_with_the_published_reports(int before, int now, double published)
    {
        var watch = Monthly(new Formula.LossRate("n"), (1, before), (2, now));

        Assert.Equal((decimal)published, Math.Round(watch.Figure("derived", ATree.Licang, "2024-02")!.Value, 2));
        Assert.Null(watch.Figure("derived", ATree.Licang, "2024-01"));
    }

    [Fact]
    public void Jobs_added_are_a_negative_loss() =>
        Assert.Equal(-5m, Monthly(new Formula.LossRate("n"), (1, 100), (2, 105)).Figure("derived", ATree.Licang, "2024-02"));

    [Fact]
    public void Growth_is_in_per_cent_and_unknown_from_zero()
    {
        Assert.Equal(25m, Monthly(new Formula.Growth("n", 2), (1, 80), (3, 100)).Figure("derived", ATree.Licang, "2024-03"));
        Assert.Null(Monthly(new Formula.Growth("n", 1), (1, 0), (2, 100)).Figure("derived", ATree.Licang, "2024-02"));
        Assert.Null(Monthly(new Formula.LossRate("n"), (1, 0), (2, 100)).Figure("derived", ATree.Licang, "2024-02"));
        Assert.Null(Monthly(new Formula.Ratio("n", "n"), (1, 0)).Figure("derived", ATree.Licang, "2024-01"));
    }

    [Fact]
    public void A_window_needs_its_least_number_of_figures()
    {
        Assert.Null(Monthly(new Formula.MovingMean("n", 3, 3), (1, 3), (3, 9)).Figure("derived", ATree.Licang, "2024-03"));
        Assert.Equal(6m, Monthly(new Formula.MovingMean("n", 3, 2), (1, 3), (3, 9)).Figure("derived", ATree.Licang, "2024-03"));
        Assert.Equal(12m, Monthly(new Formula.WindowSum("n", 3, 2), (1, 3), (3, 9)).Figure("derived", ATree.Licang, "2024-03"));
        Assert.Null(Monthly(new Formula.WindowSum("n", 3, 0), (1, 3), (5, 9)).Figure("derived", ATree.Licang, "2024-04"));
    }

    [Fact]
    public void The_lowest_looks_at_the_periods_before_those_it_skips()
    {
        Assert.Equal(3m, Monthly(new Formula.Lowest("n", 2, 2, 1), (1, 5), (2, 3), (3, 1)).Figure("derived", ATree.Licang, "2024-03"));
        Assert.Equal(1m, Monthly(new Formula.Lowest("n", 2, 2), (1, 5), (2, 3), (3, 1)).Figure("derived", ATree.Licang, "2024-03"));
    }

    [Fact]
    public void Logarithms_are_of_positive_figures_only()
    {
        Assert.Equal(Math.Log(7), Monthly(new Formula.Log("n"), (1, 7)).Value("derived", ATree.Licang, "2024-01"));
        Assert.Null(Monthly(new Formula.Log("n"), (1, 0)).Figure("derived", ATree.Licang, "2024-01"));
    }

    [Fact]
    public void Per_thousand_needs_a_population()
    {
        var watch = Monthly(new Formula.PerThousandPopulation("n"), (1, 10_071.722)).Learn("n", ATree.Chengyang, "2024-01", 0, "2024-12-31");

        Assert.Equal(1m, watch.Figure("derived", ATree.Qingdao, "2024-01"));
        Assert.Null(watch.Figure("derived", ATree.Licang, "2024-01"));
    }

    [Theory]
    [InlineData(Aggregation.Sum, 4, 30.0)]
    [InlineData(Aggregation.Mean, 4, 7.5)]
    [InlineData(Aggregation.Last, 4, 12.0)]
    [InlineData(Aggregation.Sum, 5, null)]
    public void Weeks_belong_to_the_month_they_end_in(Aggregation by, int minimum, double? expected)
    {
        var watch = new Watch(ARuleSet.With([AnIndicator.Weekly("w"), AnIndicator.Derived("m", new Formula.Aggregate("w", by, minimum), PeriodKind.Month)]));
        foreach (var (week, value) in new[] { ("2024-W05", 3), ("2024-W06", 6), ("2024-W07", 9), ("2024-W08", 12), ("2024-W09", 100) })
        {
            watch.Learn("w", ATree.Licang, week, value, "2024-03-10"); // W05 ends on 4 February, W09 on 3 March
        }

        Assert.Equal((decimal?)expected, watch.Figure("m", ATree.Licang, "2024-02"));
    }

    [Fact]
    public void Indicators_stand_after_their_inputs_and_circles_are_refused()
    {
        var catalog = new IndicatorCatalog([AnIndicator.Derived("c", new Formula.Log("b")), AnIndicator.Derived("b", new Formula.Log("a")), AnIndicator.Weekly("a")]);

        Assert.Equal(["a", "b", "c"], catalog.Indicators.Select(i => i.Key));
        Assert.Contains("'x'", Refused(AnIndicator.Derived("c", new Formula.Log("x"))), StringComparison.Ordinal);
        Assert.Contains("c is derived from itself", Refused(AnIndicator.Derived("c", new Formula.Log("d")), AnIndicator.Derived("d", new Formula.Log("c"))), StringComparison.Ordinal);
        Assert.Contains("a is given twice", Refused(AnIndicator.Weekly("a"), AnIndicator.Weekly("a")), StringComparison.Ordinal);
    }

    private static string Refused(params Indicator[] indicators) => Assert.Throws<ArgumentException>(() => new IndicatorCatalog(indicators)).Message;

    private static Watch Monthly(Formula formula, params (int Month, double Value)[] figures)
    {
        var watch = new Watch(ARuleSet.With([AnIndicator.Monthly("n"), AnIndicator.Derived("derived", formula, PeriodKind.Month)]));
        foreach (var (month, value) in figures)
        {
            watch.Learn("n", ATree.Licang, $"2024-{month:00}", value, "2024-12-31");
        }

        return watch;
    }
}
