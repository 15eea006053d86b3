using System.Globalization;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Panels;

public sealed class ReportingDelayTests
{
    private static readonly Indicator[] Indicators = [AnIndicator.Weekly("claims")];

    [Fact]
    public void An_open_period_is_expected_to_grow_as_the_region_has_shown_it_does()
    {
        var watch = Delayed(ARuleSet.With(Indicators), 30, ATree.Licang);

        var expected = Expected(watch, ATree.Licang, 30)!;

        Assert.InRange(expected.Value, 950, 1060);
        Assert.InRange(expected.Low, 700, expected.Value);
        Assert.InRange(expected.High, expected.Value, 1300);
        Assert.Null(Expected(watch, ATree.Licang, 25));
    }

    [Fact]
    public void Each_region_has_its_own_delay_and_the_city_the_sum()
    {
        var watch = Delayed(ARuleSet.With(Indicators), 30, ATree.Licang);
        for (var week = 0; week <= 30; week++)
        {
            Learn(watch, ATree.Chengyang, week, 1000, week + 1);
        }

        Assert.Null(Expected(watch, ATree.Chengyang, 30));
        Assert.Equal(Expected(watch, ATree.Licang, 30)!.Value + 1000, Expected(watch, ATree.Qingdao, 30)!.Value);
    }

    [Fact]
    public void A_region_that_never_corrects_is_expected_to_stay_as_it_is()
    {
        var watch = new Watch(ARuleSet.With(Indicators));
        for (var week = 0; week <= 30; week++)
        {
            Learn(watch, ATree.Licang, week, 700 + week, week + 1);
        }

        Assert.Null(Expected(watch, ATree.Licang, 30));
    }

    [Theory]
    [InlineData(FigureUse.Reported, 0)]
    [InlineData(FigureUse.Expected, 1)]
    public void A_rule_judges_the_figure_it_says_it_uses(FigureUse uses, int raised)
    {
        var rule = ARule.Rate("claims", (Grade.Moderate, 900)) with { Uses = uses, Scope = ARule.At(Rules.Regions.AdministrativeLevel.County) };
        var rules = ARuleSet.With(Indicators, rule with { EffectiveFrom = new DateOnly(2024, 7, 29) });
        var watch = new Watch(rules);
        for (var week = 0; week < 30; week++)
        {
            Learn(watch, ATree.Licang, week, 560, week + 1);
            Learn(watch, ATree.Licang, week, 800, week + 2);
        }

        Learn(watch, ATree.Licang, 30, 700, 31);

        var changes = watch.On(Day(31).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(raised, changes.Count);
        if (raised == 1)
        {
            Assert.EndsWith("以上为按常年报送进度预计的最终值，目前已报700人。", changes[0].Evidence.Sentence, StringComparison.Ordinal);
        }
    }

    /// <summary>Seven tenths are known in the week after, nine tenths a week later, all in the third.</summary>
    private static Watch Delayed(Rules.Evaluation.RuleSet rules, int weeks, string region)
    {
        var watch = new Watch(rules);
        for (var known = 1; known <= weeks + 1; known++)
        {
            foreach (var (back, value) in new[] { (3, 1000), (2, 900), (1, 700) })
            {
                if (known - back >= 0)
                {
                    Learn(watch, region, known - back, value, known);
                }
            }
        }

        return watch;
    }

    private static ExpectedFigure? Expected(Watch watch, string region, int week) => watch.Panel.Expected(0, watch.Rules.Regions.Find(region)!, First.Plus(week));

    private static void Learn(Watch watch, string region, int week, double value, int known) =>
        watch.Learn("claims", region, First.Plus(week).ToString(), value, Day(known).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Period First => Period.Parse(PeriodKind.Week, "2024-W01");

    private static DateOnly Day(int week) => First.Plus(week).Start;
}
