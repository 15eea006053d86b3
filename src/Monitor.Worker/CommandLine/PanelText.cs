using Monitor.Rules.Briefings;
using Monitor.Rules.Evaluation;
using Monitor.Rules.MonthlyReturns;
using Monitor.Rules.Notifications;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.CommandLine;

/// <summary>Prints what may be shown of the panel of monitored enterprises.</summary>
internal sealed class PanelText(RuleSet rules, DateTimeOffset knownAt)
{
    public void WriteNothing(Region place, Period? month, TextWriter output) =>
        output.WriteLine($"截至{OfficialTime.Moment(knownAt, rules.TimeZone)}，{Name(place.Code)}没有{(month is { } asked ? asked.ToChinese() + "的" : "")}监测企业月报。");

    public void Write(PublishedPanel panel, Region place, TextWriter output)
    {
        output.WriteLine($"失业动态监测　{Name(place.Code)}　{panel.Month.ToChinese()}　截至{OfficialTime.Moment(knownAt, rules.TimeZone)}");
        output.WriteLine(SurveySection.Summary(panel, place.Code));
        if (panel.Of(place.Code)?.Figures is { } figures)
        {
            Write(figures, output);
        }

        WriteRegions(panel, output);
        foreach (var grouping in panel.Groups.GroupBy(group => group.Grouping))
        {
            Write(grouping.Key, grouping, output);
        }

        output.WriteLine();
        output.WriteLine(SurveySection.Note(panel));
    }

    private static void Write(PublishedFigures figures, TextWriter output)
    {
        output.WriteLine();
        (string Name, string Value)[] lines =
        [
            ("上期末就业人数", Number(figures.Previous)),
            ("本期末就业人数", Number(figures.Current)),
            ("新招人数", figures.Hired is null ? "未全部填报" : Number(figures.Hired)),
            ("减员人数", figures.Left is null ? "未全部填报" : Number(figures.Left)),
            ("净变动", Number(figures.Net)),
            ("岗位流失率", Percent(figures.LossRate)),
            ("净变动（剔除划转）", Number(figures.NetWithoutTransfers)),
            ("岗位流失率（剔除划转）", Percent(figures.LossRateWithoutTransfers)),
            ("累计岗位流失率（较建档期）", Percent(figures.CumulativeLossRate)),
            ("隐性失业人数", Number(figures.Hidden)),
            ("隐性失业率", Percent(figures.HiddenRate)),
            ("岗位增加的企业", Share(figures.Increased, figures.IncreasedShare)),
            ("岗位持平的企业", Share(figures.Flat, figures.FlatShare)),
            ("岗位减少的企业", Share(figures.Decreased, figures.DecreasedShare)),
        ];
        foreach (var (name, value) in lines)
        {
            output.WriteLine($"  {name}：{value}");
        }
    }

    private void WriteRegions(PublishedPanel panel, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("地区　应报　报送率　可比　上期末　本期末　净变动　岗位流失率　剔除划转　减员企业占比");
        foreach (var line in panel.Regions)
        {
            var figures = line.Figures;
            output.WriteLine(string.Join('　', Name(line.Region), Number(line.Expected), Percent(line.ResponseRate), Number(line.Matched), Number(figures?.Previous), Number(figures?.Current), Number(figures?.Net), Percent(figures?.LossRate), Percent(figures?.LossRateWithoutTransfers), Percent(figures?.DecreasedShare)));
        }
    }

    private static void Write(PanelGrouping grouping, IEnumerable<PublishedGroup> groups, TextWriter output)
    {
        var isFall = grouping is PanelGrouping.ReductionType or PanelGrouping.MainReason;
        output.WriteLine();
        output.WriteLine(isFall ? $"{NameOf(grouping)}　企业　减少人数" : $"{NameOf(grouping)}　企业　上期末　本期末　净变动　岗位流失率{(grouping == PanelGrouping.Giants ? "　剔除划转" : "")}");
        foreach (var group in groups)
        {
            var figures = group.Figures;
            string[] cells = isFall
                ? [group.Name, Number(group.Enterprises), Number(group.People)]
                : [group.Name, Number(group.Enterprises), Number(figures?.Previous), Number(figures?.Current), Number(figures?.Net), Percent(figures?.LossRate)];
            output.WriteLine(string.Join('　', grouping == PanelGrouping.Giants ? [.. cells, Percent(figures?.LossRateWithoutTransfers)] : cells));
        }
    }

    private static string NameOf(PanelGrouping grouping) => grouping switch
    {
        PanelGrouping.Giants => "特大企业",
        PanelGrouping.Size => "企业规模",
        PanelGrouping.Industry => "行业",
        PanelGrouping.ReductionType => "减少类型",
        _ => "主要原因",
    };

    private static string Share(int? enterprises, decimal? share) => enterprises is null ? SurveySection.NotShown : $"{Number(enterprises)}家（{Percent(share)}）";

    private static string Number(long? number) => SurveySection.Number(number);

    private static string Percent(decimal? percent) => SurveySection.Percent(percent);

    private string Name(string region) => NoticeWording.RegionName(region, rules);
}
