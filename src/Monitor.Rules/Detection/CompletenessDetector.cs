using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>Judges whether a region's figures arrived in time.</summary>
internal sealed class CompletenessDetector(CompletenessRule rule, MonitoringFrame frame, Panel panel)
{
    private readonly int indicator = frame.Indicators.IndexOf(rule.Indicator);

    /// <summary>Whether a region's figures changed after a moment.</summary>
    public bool ChangedSince(Region region, DateTimeOffset moment) => panel.ChangedSince(indicator, region, moment);

    /// <summary>The last period whose figure is due and past its days of grace on a day; null before anything was ever delivered by anyone.</summary>
    public Period? LastDue(DateOnly today)
    {
        if (panel.FirstAnywhere(indicator) is not { } first)
        {
            return null;
        }

        var period = frame.Indicators.Indicators[indicator].LastDue(today, rule.OverdueDays);
        return period >= first ? period : null;
    }

    /// <summary>The finding for the last due period of a region: how many periods in a row up to it are missing.</summary>
    public Finding Judge(Region region, Period lastDue)
    {
        var definition = frame.Indicators.Indicators[indicator];
        var first = panel.FirstAnywhere(indicator)!.Value;
        if (!IsReported(region, lastDue) && panel.Excuses.Of(indicator, region, lastDue) is { } excuse)
        {
            return Excused(region, lastDue, excuse);
        }

        var longest = rule.Missing[^1].Periods;
        var missing = 0;
        while (missing < longest + Period.PerYear(lastDue.Kind) && lastDue.Plus(-missing) >= first && IsOwed(region, lastDue.Plus(-missing)))
        {
            missing++;
        }

        var grade = rule.Missing.LastOrDefault(m => missing >= m.Periods)?.Grade ?? Grade.None;
        return new Finding(region.Index, lastDue, grade, DataStatus.Complete, () => new Evidence
        {
            Summary = missing == 0 ? $"{definition.Name}{Reported}" : $"{definition.Name}连续{missing}期{NotReported}",
            Sentence = missing == 0
                ? $"{lastDue.ToChinese()}{definition.Name}{Reported}。"
                : $"{definition.Name}截至{lastDue.ToChinese()}连续{missing}期{(rule.Least is null ? "应报" : "")}{NotReported}。未报不等于平稳，相关研判级别冻结，请催报。",
            Figures = [new Figure(rule.Least is null ? "连续未报期数" : "连续不足期数", missing, "期", lastDue.ToString())],
        });
    }

    /// <summary>Nothing is owed while an excuse holds; the end of it is told with it.</summary>
    private Finding Excused(Region region, Period lastDue, ReportingExcuse excuse)
    {
        var definition = frame.Indicators.Indicators[indicator];
        var until = LeftOutWording.DayOf(excuse.Until);
        return new Finding(region.Index, lastDue, Grade.None, DataStatus.Complete, () => new Evidence
        {
            Summary = $"{definition.Name}已核准停报至{until}",
            Sentence = $"{lastDue.ToChinese()}{definition.Name}未报，已核准停报至{until}（{excuse.Reason}），到期恢复催报。停报期间上级地区的研判不含本地区，结论可信度降低。",
        });
    }

    private string Reported => rule.Least is { } least ? $"达到{Written(least)}" : "已报送";

    private string NotReported => rule.Least is { } least ? $"未达到{Written(least)}" : "未报";

    private string Written(decimal least) => string.Create(CultureInfo.InvariantCulture, $"{least:0.##}{frame.Indicators.Indicators[indicator].Unit}");

    private bool IsOwed(Region region, Period period) => !IsReported(region, period) && panel.Excuses.Of(indicator, region, period) is null;

    private bool IsReported(Region region, Period period) =>
        panel.Delivered(indicator, region, period) && (rule.Least is not { } least || panel.Figure(indicator, region, period) >= least);
}
