using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.MonthlyReturns;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Briefings;

/// <summary>Composes what the briefing, the status page and the command line say of the panel of monitored enterprises.</summary>
public static class SurveySection
{
    /// <summary>Stands where a figure may not be shown.</summary>
    public const string NotShown = "不显示";

    /// <summary>The last month returned, of the province and its cities.</summary>
    public static BriefingSurvey Compose(RuleSet rules, Snapshot snapshot) => snapshot.Survey is not { } panel
        ? BriefingSurvey.None
        : new(IsShown: true, Summary(panel, rules.Regions.Root.Code), [.. panel.Regions.Where(line => line.Region != rules.Regions.Root.Code).Select(line => Row(line, rules))], Note(panel));

    /// <summary>A region's figures in sentences.</summary>
    public static string Summary(PublishedPanel panel, string region)
    {
        if (panel.Of(region) is not { } line)
        {
            return $"{panel.Month.ToChinese()}没有监测企业。";
        }

        var response = line.Returned is { } returned ? $"，已报{Number(returned)}家，报送率{Percent(line.ResponseRate)}" : "";
        var asked = $"{panel.Month.ToChinese()}应报企业{Number(line.Expected)}家{response}；上月和本月都报的可比企业{Number(line.Matched)}家。";
        return line.Figures is { } figures ? asked + Change(figures) + Others(panel, region) : asked + "可比企业过少，数字不显示。";
    }

    /// <summary>What is not shown, and why.</summary>
    public static string Note(PublishedPanel panel) =>
        $"统计资料：不足{Number(panel.Minimum)}家企业的数字，以及由其他数字能推算出它的，均不显示（统计法第二十八条）。岗位流失率＝（上期末人数－本期末人数）÷上期末人数，负数为增加。";

    /// <summary>A share in per cent; says so where it may not be shown.</summary>
    public static string Percent(decimal? percent) => percent is { } shown ? string.Create(CultureInfo.InvariantCulture, $"{shown:0.00}%") : NotShown;

    /// <summary>A number of people; says so where it may not be shown.</summary>
    public static string Number(long? number) => number is { } shown ? shown.ToString(CultureInfo.InvariantCulture) : NotShown;

    private static string Change(PublishedFigures figures)
    {
        var net = figures.Net switch { < 0 => $"净减{Number(-figures.Net)}人", > 0 => $"净增{Number(figures.Net)}人", _ => "没有净变动" };
        var transfers = figures.LossRateWithoutTransfers is { } without && without != figures.LossRate ? $"，剔除划转为{Percent(without)}" : "";
        var falling = figures.DecreasedShare is { } share ? $"岗位减少的企业占{Percent(share)}。" : "";
        return $"上期末就业{Number(figures.Previous)}人，本期末{Number(figures.Current)}人，{net}，岗位流失率{Percent(figures.LossRate)}{transfers}。{falling}";
    }

    private static string Others(PublishedPanel panel, string region) =>
        panel.Groups.Where(group => group is { Grouping: PanelGrouping.Giants, Figures: not null } && group.Region == region).Take(2).ToArray() is [_, { Figures: { } figures }]
            ? $"不含特大企业的岗位流失率{Percent(figures.LossRate)}{(figures.LossRateWithoutTransfers is { } without && without != figures.LossRate ? $"，剔除划转为{Percent(without)}" : "")}。"
            : "";

    private static BriefingSurveyRow Row(PublishedRegion line, RuleSet rules) => new(
        NoticeWording.RegionName(line.Region, rules),
        Number(line.Expected),
        Percent(line.ResponseRate),
        Number(line.Matched),
        Number(line.Figures?.Net),
        Percent(line.Figures?.LossRate),
        Percent(line.Figures?.LossRateWithoutTransfers),
        Percent(line.Figures?.DecreasedShare));
}
