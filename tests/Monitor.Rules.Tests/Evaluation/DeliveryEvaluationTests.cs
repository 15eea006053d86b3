using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Evaluation;

/// <summary>Files that change their shape.</summary>
public sealed class DeliveryEvaluationTests
{
    private static readonly ImmutableArray<string> Usual = ["代码", "周末", "人数"];

    private readonly Watch watch = new(Claims(ARule.Rate("claims", (Grade.Moderate, 100)) with { Scope = ARule.At(AdministrativeLevel.County) }, Shape()));

    public DeliveryEvaluationTests()
    {
        for (var week = 0; week < 4; week++)
        {
            Come(week, 50, Usual);
        }

        Assert.Empty(watch.Changes);
    }

    [Fact]
    public void A_column_that_appears_is_a_data_alert_and_the_figures_wait_until_the_next_file_is_as_usual()
    {
        Assert.Equal(["370000 shape Raise Moderate"], Come(4, 900, [.. Usual, "单位"]));
        Assert.Equal(
            "失业保险周报2024年2月12日来文多出往常没有的列“单位”。这批数值暂不参与研判，相关级别不升不降。请数据提供单位核实。",
            watch.Changes[^1].Evidence.Sentence);
        Assert.Null(watch.Figure("claims", ATree.Licang, "2024-W06"));

        // the same week comes again as it should be, and then nothing of the wrong one is left
        Learn(4, 40, Usual, "2024-02-13");
        Assert.Equal(["370000 shape Quiet None"], watch.Told("2024-02-13"));
        Assert.Equal(40, watch.Figure("claims", ATree.Licang, "2024-W06"));
    }

    [Fact]
    public void A_layout_that_stays_is_believed_and_its_figures_are_judged_then()
    {
        Assert.Equal(["370000 shape Raise Moderate"], Come(4, 120, ["代码", "周末", "新增人数"]));
        Assert.Contains("缺少往常的列“人数”；多出往常没有的列“新增人数”", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);

        Assert.Equal(["370213 rate Raise Moderate", "370000 shape Quiet None"], Come(5, 130, ["代码", "周末", "新增人数"]));
        Assert.Equal(120, watch.Figure("claims", ATree.Licang, "2024-W06"));
        Assert.Empty(Come(6, 130, ["代码", "周末", "新增人数"]));
    }

    [Fact]
    public void Codes_that_are_suddenly_unknown_are_a_data_alert()
    {
        Assert.Equal(["370000 shape Raise Moderate"], Come(4, 300, Usual, rows: 100, quarantined: 30));
        Assert.Contains("共100行，其中30行（30%）有误隔离，往常为0%", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
        Assert.Null(watch.Figure("claims", ATree.Licang, "2024-W06"));
    }

    [Fact]
    public void A_file_that_was_refused_whole_is_graver()
    {
        watch.Panel.Learn(new Delivery("weekly", Moment.At("2024-02-12"), ["代码"], 0, 0, "表头缺少“人数”"));

        Assert.Equal(["370000 shape Raise Serious"], watch.Told("2024-02-12"));
        Assert.Equal("失业保险周报来文变样：整份未入库", watch.Changes[^1].Evidence.Summary);
        Assert.Contains("整份未入库（表头缺少“人数”）", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_the_rows_are_a_data_alert_where_the_source_always_sends_all()
    {
        Assert.Equal(["370000 shape Raise Moderate"], Come(4, 50, Usual, rows: 40));
        Assert.Contains("共40行，为往常100行的40%", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_source_and_a_file_without_headings_say_nothing()
    {
        watch.Panel.Learn(new Delivery("monthly", Moment.At("2024-02-12"), ["别的"], 1, 1, ""));
        Assert.Empty(watch.Told("2024-02-12"));
        Assert.Empty(Come(5, 50, []));
    }

    /// <summary>A file of a week, evaluated on the day it comes.</summary>
    private string[] Come(int week, double value, ImmutableArray<string> columns, long rows = 100, long quarantined = 0)
    {
        var day = Day(week);
        Learn(week, value, columns, day, rows, quarantined);
        return watch.Told(day);
    }

    private void Learn(int week, double value, ImmutableArray<string> columns, string day, long rows = 100, long quarantined = 0)
    {
        watch.Panel.Learn(new Delivery("weekly", Moment.At(day), columns, rows, quarantined, ""));
        watch.Learn("claims", ATree.Licang, $"2024-W{week + 2:00}", value, day);
    }

    private static string Day(int week) => Moment.Day("2024-01-15").AddDays(7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static RuleSet Claims(params Rule[] rules) => ARuleSet.With([AnIndicator.Weekly("claims")], rules);

    private static DeliveryRule Shape() => new(ARule.Head("shape", "来文变样", AdministrativeLevel.Province))
    {
        Source = "weekly",
        SourceName = "失业保险周报",
        Indicators = ["claims"],
        TypicalOf = 4,
        BelievedAfter = 2,
        Lines =
        [
            new DeliveryLine(Grade.Moderate, new ShapeLimit(true, false, 0.2, 0.5, 2)),
            new DeliveryLine(Grade.Serious, new ShapeLimit(false, true, null, null, null)),
        ],
    };
}
