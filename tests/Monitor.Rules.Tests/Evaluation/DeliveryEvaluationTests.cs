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
    public void A_file_in_order_of_another_week_lets_nothing_in_of_the_one_that_was_not()
    {
        Come(4, 900, [.. Usual, "单位"]);

        Assert.Empty(Come(5, 50, Usual));
        Assert.Null(watch.Figure("claims", ATree.Licang, "2024-W06"));
        Assert.Equal(50, watch.Figure("claims", ATree.Licang, "2024-W07"));
        Assert.Equal("失业保险周报变样来文的数值待重报", watch.Open(watch.Rules.Regions.Root.Code, "shape")!.Evidence.Summary);
        Assert.Equal(
            "失业保险周报2024年2月19日来文与往常一致；此前变样来文中的1个数值尚未按往常版式重报，仍暂不参与研判。请数据提供单位重新报送，或者核实无误后由运维员、分析员采信。",
            watch.Open(watch.Rules.Regions.Root.Code, "shape")!.Evidence.Sentence);

        Learn(4, 90, Usual, "2024-02-20");
        Assert.Equal(["370000 shape Quiet None"], watch.Told("2024-02-20"));
        Assert.Equal(90, watch.Figure("claims", ATree.Licang, "2024-W06"));
    }

    [Fact]
    public void What_comes_in_order_under_the_same_path_with_the_same_figures_lets_them_in()
    {
        Send("w06.csv", [.. Usual, "单位"], "2024-02-12");
        watch.Learn("claims", ATree.Licang, "2024-W06", 60, "2024-02-12").Learn("claims", ATree.Chengyang, "2024-W06", 70, "2024-02-12").On("2024-02-12");

        Send("w05.csv", Usual, "2024-02-13"); // an older week again, nothing new in it
        Assert.Empty(watch.Told("2024-02-13"));
        Assert.Null(watch.Figure("claims", ATree.Licang, "2024-W06"));

        Send("w06.csv", Usual, "2024-02-14");
        Assert.Equal(["370000 shape Quiet None"], watch.Told("2024-02-14"));
        Assert.Equal(60, watch.Figure("claims", ATree.Licang, "2024-W06"));
    }

    [Fact]
    public void A_file_in_order_that_changes_one_figure_of_the_week_lets_the_others_in_if_it_has_rows_for_them()
    {
        Learn(4, 900, [.. Usual, "单位"], "2024-02-12");
        watch.Learn("claims", ATree.Chengyang, "2024-W06", 70, "2024-02-12").On("2024-02-12");

        Learn(4, 60, Usual, "2024-02-13", rows: 100);
        Assert.Equal(["370000 shape Quiet None"], watch.Told("2024-02-13"));
        Assert.Equal((60, 70), (watch.Figure("claims", ATree.Licang, "2024-W06"), watch.Figure("claims", ATree.Chengyang, "2024-W06")));
    }

    [Fact]
    public void What_a_person_finds_true_is_judged_though_its_file_was_out_of_order()
    {
        Come(4, 60, [.. Usual, "单位"]);
        watch.Panel.Learn(new FigureBelief { Indicator = 0, Region = watch.Rules.Regions.Root.Index, KnownAt = Moment.At("2024-02-13"), By = "analyst", Reason = "已核实" });

        Assert.Equal(["370000 shape Quiet None"], watch.Told("2024-02-13"));
        Assert.Equal("失业保险周报变样来文的数值已由人员核实无误，自2024年2月13日起恢复参与研判。", watch.Changes[^1].Evidence.Sentence);
        Assert.Equal(60, watch.Figure("claims", ATree.Licang, "2024-W06"));
        Assert.Empty(Come(5, 50, [.. Usual, "单位"]));
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

    private void Send(string path, ImmutableArray<string> columns, string day) => watch.Panel.Learn(new Delivery("weekly", Moment.At(day), columns, 100, 0, "") { Path = path });

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
