using System.Globalization;
using Monitor.Rules.Regions;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Evaluation;

namespace Monitor.Worker.Tests.Reference;

public sealed class UsCoverageTests
{
    private static readonly DateOnly From = new(1990, 1, 1);
    private static readonly DateOnly To = new(2024, 12, 31);

    [Fact]
    public void The_tree_holds_the_nation_fifty_states_the_district_and_their_counties()
    {
        var regions = ConfigurationLoader.Load(UsExcerpt.Profile, [ReferenceData.OrSkip()]).Configuration!.Rules.Regions;

        Assert.Equal(
            (1, 51, 3_142),
            (regions.AtLevel(AdministrativeLevel.Province).Count(), regions.AtLevel(AdministrativeLevel.City).Count(), regions.AtLevel(AdministrativeLevel.County).Count()));
        Assert.Null(regions.Find("PR"));
        Assert.Equal("Wyoming", regions.Find("WY")!.Name);
        Assert.Equal("WY", regions.ParentOf(regions.Find("56021")!)!.Code);
    }

    [Fact]
    public async Task Every_trigger_covers_every_region_of_a_level_with_one_stretch()
    {
        var (output, rules) = await OutputAsync();

        foreach (var (level, triggers) in new[] { (AdministrativeLevel.Province, 1), (AdministrativeLevel.City, 9), (AdministrativeLevel.County, 3) })
        {
            var rows = Rows(writer => output.WriteCoverage(writer, level));
            var alerts = Rows(writer => output.WriteAlerts(writer, level));

            var regions = rules.Regions.AtLevel(level).Select(region => region.Code).Order(StringComparer.Ordinal).ToArray();
            Assert.Equal(triggers, rows.Select(row => row[0]).Distinct().Count());
            Assert.All(rows.GroupBy(row => row[0]), trigger => Assert.Equal(regions, trigger.Select(row => row[1]).Order(StringComparer.Ordinal)));
            Assert.All(rows, row => Assert.True(Day(row[2]) >= From && Day(row[2]) <= Day(row[3]) && Day(row[3]) == To, string.Join(',', row)));
            Assert.Subset(rows.Select(row => (row[0], row[1])).ToHashSet(), alerts.Select(row => (row[0], row[1])).ToHashSet());
            Assert.Equal(level != AdministrativeLevel.Province, alerts.Length > 0);
        }
    }

    /// <summary>From --from or two years after the first week of claims, whichever is later; a state without figures is a region all the same, with an empty stretch.</summary>
    [Fact]
    public async Task Claims_rules_and_the_monitor_are_covered_from_two_years_after_the_first_week_of_claims()
    {
        var (output, _) = await OutputAsync();

        var rows = Rows(writer => output.WriteCoverage(writer, AdministrativeLevel.City));

        foreach (var (state, from) in new[] { ("WY", "1990-01-01"), ("IL", "1992-01-13"), ("AZ", "2024-12-31") })
        {
            var judged = rows.Where(row => row[1] == state && row[0] is "monitor" or "claims_yoy125" or "claims_yoy150" or "eb_iur" or "national").ToArray();
            Assert.Equal(5, judged.Length);
            Assert.All(judged, row => Assert.Equal([from, "2024-12-31"], row[2..]));
        }
    }

    /// <summary>Three states whose claims begin in 1986, in 1990 (made so) and never.</summary>
    private static async Task<(ReplayOutput Output, Monitor.Rules.Evaluation.RuleSet Rules)> OutputAsync()
    {
        using var excerpt = UsExcerpt.Of(["AZ", "IL", "WY"], new(1984, 1, 1), new(1993, 12, 31), UsFile.Claims, UsFile.Notices);
        excerpt.Rewrite(UsFile.Claims, row => !row.StartsWith("IL,", StringComparison.Ordinal) || string.CompareOrdinal(row[3..13], "1990-01-07") > 0);
        var replay = await HistoricReplay.OfAsync(excerpt, TestContext.Current.CancellationToken);
        var (history, panel) = replay.Run(new(1993, 12, 31), TestContext.Current.CancellationToken);
        return (new ReplayOutput(replay.Rules, history, new ReplayCoverage(replay.Rules, panel, From, To), From, To), replay.Rules);
    }

    private static string[][] Rows(Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(text);
        return [.. text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(','))];
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
