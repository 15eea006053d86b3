using System.Globalization;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Demo;

/// <summary>Holds what the last snapshot lists of enterprises and of the panel against what an event states besides its alerts.</summary>
internal sealed class DemoSightings(RegionTree regions, DemoOutcome outcome)
{
    /// <summary>Each statement of the event: whether it holds, and what was seen.</summary>
    public IEnumerable<(bool IsFound, string Finding)> Judge(DemoEvent one) => one switch
    {
        StopsEvent { Cohort: { } expected } stops => [Judge(stops, expected)],
        ReturnsEvent returns => returns.Panel.Select(Judge),
        _ => [],
    };

    private (bool IsFound, string Finding) Judge(StopsEvent one, DemoCohort expected)
    {
        var cohorts = outcome.Cohorts.Where(cohort => cohort.Region == one.Region && cohort.Enterprise == one.Enterprise).ToArray();
        return cohorts.FirstOrDefault(cohort => Shows(cohort, expected)) is { } found
            ? (true, $"逐段对照列出{found.Text}")
            : (false, $"逐段对照应列出报告{expected.Reported}人、停保{expected.Stopped}人、申领{expected.Claimed}人以上的同一批人，实际{(cohorts.Length == 0 ? "没有" : string.Join("；", cohorts.Select(cohort => cohort.Text)))}");
    }

    private static bool Shows(SeenCohort cohort, DemoCohort expected) =>
        (expected.Reported == 0) == (cohort.ByStage[(int)CohortStage.Reported] == 0)
        && cohort.ByStage[(int)CohortStage.Reported] >= expected.Reported
        && cohort.ByStage[(int)CohortStage.InsuranceStopped] >= expected.Stopped
        && cohort.ByStage[(int)CohortStage.Claimed] >= expected.Claimed;

    private (bool IsFound, string Finding) Judge(DemoPanelFigures expected)
    {
        var place = regions.Find(expected.Region) is { } region ? regions.FullName(region) : expected.Region;
        var title = string.Create(CultureInfo.InvariantCulture, $"{place}{expected.Month.Year}年{expected.Month.Month}月监测企业");
        var line = outcome.Panel is { } panel && panel.Month.Start == expected.Month ? panel.Of(expected.Region) : null;
        (string Name, decimal? Percent, double? From, double? To)[] figures =
        [
            ("岗位流失率（剔除划转）", line?.Figures?.LossRateWithoutTransfers, expected.LossFrom, expected.LossTo),
            ("岗位流失率（含划转）", line?.Figures?.LossRate, expected.WithTransfersFrom, null),
            ("报送率", line?.ResponseRate, expected.ResponseFrom, expected.ResponseTo),
        ];
        var stated = figures.Where(figure => figure.From is not null || figure.To is not null).ToArray();
        return (stated.All(Holds), $"{title}{string.Join("、", stated.Select(Tell))}");
    }

    private static bool Holds((string Name, decimal? Percent, double? From, double? To) figure) =>
        figure.Percent is { } percent && percent >= (decimal)(figure.From ?? -100) && percent <= (decimal)(figure.To ?? 100);

    private static string Tell((string Name, decimal? Percent, double? From, double? To) figure)
    {
        var seen = figure.Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.00}%") : "没有数字";
        return Holds(figure) ? $"{figure.Name}{seen}" : string.Create(CultureInfo.InvariantCulture, $"{figure.Name}应{(figure.From is { } from ? $"不低于{from}%" : "")}{(figure.From is null || figure.To is null ? "" : "、")}{(figure.To is { } to ? $"不高于{to}%" : "")}，实际{seen}");
    }
}
