using System.Collections.Frozen;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;

namespace Monitor.Testing;

/// <summary>What briefings of the sample province are composed of.</summary>
public static class BriefingSamples
{
    public static BriefingEdition Weekly { get; } = BriefingEdition.Weekly(BriefingScope.Of(SampleProvince.Rules.Regions.Root), SampleProvince.Week);

    public static BriefingPolicy Policy { get; } = new()
    {
        Issuer = "山东省人力资源和社会保障厅",
        SmallCells = new SmallCells(5),
        Plan = new PlanTable(
            new Basis("山东省“十四五”促进就业规划", "鲁人社发〔2021〕14号", "", BasisStatus.PublishedPlan, ""),
            "专栏1",
            2020,
            2025,
            [
                new PlanTarget { Name = "城镇新增就业人数", Unit = "万人", Base = 122.7m, Target = 550, IsCumulative = true, Results = [new(2021, 124.3m, "示例"), new(2022, 128.9m, "示例")] },
                new PlanTarget { Name = "城镇调查失业率", Unit = "%", Base = 5.3m, Target = 5.5m, Bound = TargetBound.Below, Results = [new(2022, 5.4m, "示例")] },
                new PlanTarget { Name = "高技能人才总量", Unit = "万人", Base = 330.2m, Target = 380 },
                new PlanTarget { Name = "新领失业金（换算）", Unit = "万人", Base = 0.3m, Target = 0.5m, IsBinding = true, Indicator = "initial_claims", Scale = 0.0001m },
            ]),
        MonthlyParts = [new("人力资源市场供求变化", ["openings_ratio"], false), new("高校毕业生供求", [], false), new("监测企业用工变化", ["loss_rate"], false), new("总体判断和走势预测", [], true)],
        Tiles = new Dictionary<string, TilePlace> { ["370200"] = new(1, 3), ["370300"] = new(0, 1), ["370400"] = new(2, 1) }.ToFrozenDictionary(),
    };

    /// <summary>The matter of a snapshot, with the week before to compare with or without.</summary>
    public static BriefingMatter Matter(Snapshot snapshot, Snapshot? previous = null) => new()
    {
        Rules = SampleProvince.Rules,
        Snapshot = snapshot,
        SnapshotId = SampleProvince.SnapshotId,
        Issuer = "山东省就业失业监测预警系统",
        Policy = Policy,
        Previous = previous,
    };

    /// <summary>A snapshot with a trend for every headline figure: sixteen periods that end in it, and a forecast.</summary>
    public static Snapshot WithTrends(Snapshot snapshot) => snapshot with
    {
        Headlines = [.. snapshot.Headlines.Select(figure => figure with { Trend = TrendOf(figure) })],
    };

    /// <summary>The same a week earlier: nothing had happened yet, and every figure was that of the period before.</summary>
    public static Snapshot WeekBefore(Snapshot snapshot) => snapshot with
    {
        KnownAt = snapshot.KnownAt.AddDays(-7),
        Regions = [.. snapshot.Regions.Select(region => region with { Grade = Rules.Grading.Grade.None, Alerts = [] })],
        Open = [],
        Recent = [],
        Reports = [],
        Upcoming = [],
        Headlines = [.. snapshot.Headlines.Where(figure => figure.Previous is not null).Select(figure => Earlier(figure))],
    };

    private static HeadlineFigure Earlier(HeadlineFigure figure)
    {
        var period = Rules.Periods.Period.Parse(SampleProvince.Rules.Indicators[figure.Indicator].Period, figure.Period).Previous;
        var earlier = figure with { Period = period.ToString(), Value = figure.Previous!.Value, Previous = null, YearBefore = null, Expected = null };
        if (figure.Trend is not { } trend)
        {
            return earlier;
        }

        // One figure of the whole was told otherwise a week earlier.
        var values = trend.Values.RemoveAt(trend.Values.Length - 1).Insert(0, null);
        values = figure is { Indicator: "initial_claims", Region: "370000" } ? values.SetItem(12, values[12] - 40) : values;
        return earlier with { Trend = trend with { Values = values, Expected = trend.Expected.RemoveAt(15).Insert(0, null), Reach = trend.Reach.RemoveAt(15).Insert(0, null) } };
    }

    private static FigureTrend TrendOf(HeadlineFigure figure)
    {
        var (level, reach) = (figure.Previous ?? figure.Value, Math.Round(Math.Max(0.05m, Math.Abs(figure.Value) * 0.06m), 2));
        decimal?[] values = [.. Enumerable.Range(0, 14).Select(i => i == 5 ? (decimal?)null : Math.Round(level * (1 + (((i * 7 % 5) - 2) * 0.01m)), 2)), figure.Previous, figure.Value];
        return new FigureTrend([.. values], [.. values.Select((_, i) => i < 2 ? (decimal?)null : level)], [.. values.Select((_, i) => i < 2 ? (decimal?)null : reach)])
        {
            Probability = figure.Region == "370200" ? 0.62m : 0.04m,
            Next = new ExpectedFigure(level, level - reach, level + reach),
        };
    }
}
