using System.Globalization;
using CsCheck;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Panels;

/// <summary>Figures that were recorded before counties were renamed, merged or divided.</summary>
public sealed class FormerFigureTests
{
    private const string Penglai = "370614";

    private static readonly Indicator Claims = AnIndicator.Weekly("claims");

    private static readonly Indicator Rate = AnIndicator.Weekly("rate", rollUp: RollUp.None);

    [Fact]
    public void A_renamed_county_goes_on_with_its_history_and_the_new_code_is_believed_where_both_speak()
    {
        var watch = Over(Without(ATree.Laishan).Append(new(Penglai, "蓬莱区", AdministrativeLevel.County, ATree.Yantai)), new FormerCode(ATree.Laishan, "莱山区", [Penglai], 2024));
        Learn(watch, ATree.Laishan, "2024-W20", 100, "2024-05-20");
        Learn(watch, ATree.Laishan, "2024-W20", 110, "2024-05-22");
        Learn(watch, ATree.Laishan, "2024-W20", 3.5, "2024-05-22", "rate");
        Learn(watch, Penglai, "2024-W21", 90, "2024-05-27");

        Assert.Equal([110m, 90m], [Of(watch, Penglai, "2024-W20"), Of(watch, Penglai, "2024-W21")]);
        Assert.Equal(3.5m, watch.Figure("rate", Penglai, "2024-W20"));
        Assert.Equal(Moment.At("2024-05-27"), watch.Panel.KnownAt);

        Learn(watch, Penglai, "2024-W20", 115, "2024-06-01");
        Assert.Equal(115m, Of(watch, Penglai, "2024-W20"));
    }

    [Fact]
    public void Counties_merged_into_a_new_one_add_up_where_all_of_them_reported_and_rates_are_not_made_up()
    {
        var watch = Over(
            Without(ATree.Laishan, ATree.Zhifu).Append(new(Penglai, "蓬莱区", AdministrativeLevel.County, ATree.Yantai)),
            new FormerCode(ATree.Laishan, "莱山区", [Penglai], 2024),
            new FormerCode(ATree.Zhifu, "芝罘区", [Penglai], 2024));
        Learn(watch, ATree.Laishan, "2023-W20", 100, "2023-05-22");
        Learn(watch, ATree.Zhifu, "2023-W20", 40, "2023-05-22");
        Learn(watch, ATree.Laishan, "2023-W21", 100, "2023-05-29");
        Learn(watch, ATree.Laishan, "2023-W22", 100, "2023-06-05");
        Learn(watch, ATree.Zhifu, "2023-W22", 50, "2023-06-05");
        Learn(watch, ATree.Laishan, "2023-W22", 3, "2023-06-05", "rate");
        Learn(watch, ATree.Zhifu, "2023-W22", 4, "2023-06-05", "rate");

        Assert.Equal([140m, null, 150m], [Of(watch, Penglai, "2023-W20"), Of(watch, Penglai, "2023-W21"), Of(watch, Penglai, "2023-W22")]);
        Assert.Null(watch.Figure("rate", Penglai, "2023-W22"));
        Assert.Equal(140m, Of(watch, ATree.Yantai, "2023-W20"));
    }

    [Fact]
    public void A_county_that_took_another_in_has_both_behind_it_up_to_the_change()
    {
        var watch = Over(Without(ATree.Laishan), new FormerCode(ATree.Laishan, "莱山区", [ATree.Zhifu], 2024));
        Learn(watch, ATree.Laishan, "2024-W20", 30, "2024-05-20");
        Learn(watch, ATree.Zhifu, "2024-W20", 100, "2024-05-21");
        Learn(watch, ATree.Laishan, "2024-W21", 40, "2024-05-27");
        Learn(watch, ATree.Zhifu, "2024-W21", 110, "2024-05-28"); // a day after the last word of the other
        Learn(watch, ATree.Zhifu, "2024-W22", 155, "2024-06-04"); // of both

        Assert.Equal([130m, 150m, 155m], [Of(watch, ATree.Zhifu, "2024-W20"), Of(watch, ATree.Zhifu, "2024-W21"), Of(watch, ATree.Zhifu, "2024-W22")]);

        Learn(watch, ATree.Zhifu, "2024-W21", 152, "2024-06-10"); // of which of the two places?
        Assert.Equal([130m, null, 155m], [Of(watch, ATree.Zhifu, "2024-W20"), Of(watch, ATree.Zhifu, "2024-W21"), Of(watch, ATree.Zhifu, "2024-W22")]);
    }

    [Fact]
    public void One_that_was_merged_in_an_earlier_year_is_not_waited_for()
    {
        var watch = Over(Without(ATree.Laishan, ATree.Licang), new FormerCode(ATree.Laishan, "莱山区", [ATree.Zhifu], 2022), new FormerCode(ATree.Licang, "李沧区", [ATree.Zhifu], null));
        foreach (var (code, week, value) in new[] { (ATree.Laishan, "2022-W20", 1d), (ATree.Licang, "2022-W20", 10), (ATree.Zhifu, "2022-W20", 100), (ATree.Licang, "2023-W20", 10), (ATree.Zhifu, "2023-W20", 102), (ATree.Zhifu, "2023-W19", 102), (ATree.Licang, "2022-W30", 10), (ATree.Zhifu, "2022-W30", 100) })
        {
            Learn(watch, code, week, value, "2023-06-01");
        }

        Assert.Equal([111m, 112m], [Of(watch, ATree.Zhifu, "2022-W20"), Of(watch, ATree.Zhifu, "2023-W20")]);
        Assert.Equal([null, null], [Of(watch, ATree.Zhifu, "2023-W19"), Of(watch, ATree.Zhifu, "2022-W30")]);
    }

    [Fact]
    public void A_city_that_is_a_sum_takes_no_figure_of_a_former_county_for_its_own()
    {
        var watch = Over(Without(ATree.Laishan), new FormerCode(ATree.Laishan, "莱山区", [ATree.Yantai], 2024));
        Learn(watch, ATree.Laishan, "2024-W20", 30, "2024-05-20");
        Learn(watch, ATree.Zhifu, "2024-W20", 100, "2024-05-21");

        Assert.Equal(100m, Of(watch, ATree.Yantai, "2024-W20"));
    }

    [Fact]
    public void Renaming_all_codes_of_a_province_leaves_the_alerts_as_they_would_have_been() => Gen.Select(
        Gen.Int[0, 400].Array[12].Array[4], Gen.Int[2, 10], Gen.Bool.Array[48]).Sample((figures, change, silent) =>
    {
        var (same, renamed) = (new Watch(Rules(ATree.Small)), new Watch(Rules(ATree.Small)));
        var (told, retold) = (new List<string>(), new List<string>());
        for (var week = 0; week < 12; week++)
        {
            if (week == change)
            {
                renamed.Restart(Rules(Renamed()));
                for (var past = 0; past < change; past++)
                {
                    LearnWeek(renamed, figures, silent, past, isRenamed: false);
                }
            }

            LearnWeek(same, figures, silent, week, isRenamed: false);
            LearnWeek(renamed, figures, silent, week, isRenamed: week >= change);
            told.AddRange(Lines(same, week));
            retold.AddRange(Lines(renamed, week));
        }

        Assert.Equal(told, retold);
    }, iter: 200);

    private static readonly string[] Counties = [ATree.Licang, ATree.Chengyang, ATree.Zhifu, ATree.Laishan];

    private static RuleSet Rules(RegionTree tree) => ARuleSet.Over(
        tree,
        [Claims, AnIndicator.Derived("claims_4w", new Formula.WindowSum("claims", 4, 4), unit: "人")],
        ARule.Change("claims", Comparison.PreviousPeriod, (Grade.Moderate, 20)) with { Scope = ARule.At(AdministrativeLevel.City, AdministrativeLevel.County) },
        ARule.Rate("claims_4w", (Grade.Serious, 900)) with { Scope = ARule.At(AdministrativeLevel.City, AdministrativeLevel.County) },
        ARule.Silent("claims", overdueDays: 0));

    private static string NewCode(string code) => code.Replace("37", "47", StringComparison.Ordinal);

    private static RegionTree Renamed() => RegionTree.Create(
        ATree.Entries.Select(entry => entry with { Code = NewCode(entry.Code), ParentCode = entry.ParentCode is { } parent ? NewCode(parent) : null }),
        ATree.Entries.Where(entry => entry.Level != AdministrativeLevel.Context).Select(entry => new FormerCode(entry.Code, entry.Name, [NewCode(entry.Code)], null)));

    private static void LearnWeek(Watch watch, int[][] figures, bool[] silent, int week, bool isRenamed)
    {
        for (var i = 0; i < Counties.Length; i++)
        {
            if (!silent[(i * 12) + week])
            {
                Learn(watch, isRenamed ? NewCode(Counties[i]) : Counties[i], Week(week).ToString(), figures[i][week], Week(week).End.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }

    private static IEnumerable<string> Lines(Watch watch, int week) =>
        watch.On(Moment.At(Week(week).End.AddDays(1), 10)).Select(change => $"{change.Number} {change.Region[2..]} {change.RuleId} {change.Kind} {change.To} {change.Reason} {change.Evidence.Sentence}");

    private static Period Week(int week) => Period.Parse(PeriodKind.Week, "2024-W10").Plus(week);

    private static Watch Over(IEnumerable<RegionEntry> entries, params FormerCode[] former) => new(ARuleSet.Over(RegionTree.Create(entries, former), [Claims, Rate]));

    private static IEnumerable<RegionEntry> Without(params string[] codes) => ATree.Entries.Where(entry => !codes.Contains(entry.Code));

    private static decimal? Of(Watch watch, string region, string week) => watch.Figure("claims", region, week);

    /// <summary>Learns as the feed does: under the region that a code has become.</summary>
    private static void Learn(Watch watch, string code, string week, double value, string known, string indicator = "claims")
    {
        var tree = watch.Rules.Regions;
        watch.Panel.Learn(new Observation(watch.Rules.Indicators.IndexOf(indicator), (tree.Find(code) ?? tree.SuccessorOf(code))!.Index, Period.Parse(PeriodKind.Week, week), value, Moment.At(known)) { Former = tree.FormerOf(code) });
    }
}
