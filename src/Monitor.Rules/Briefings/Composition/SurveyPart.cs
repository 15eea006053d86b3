using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.MonthlyReturns;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>失业动态监测: the panel of monitored enterprises, as far as it may be shown.</summary>
internal static class SurveyPart
{
    private const string Part = "survey";

    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        if (view.Now.Survey is not { } panel)
        {
            yield break;
        }

        PublishedRegion[] lines = [.. panel.Regions.Where(line => view.Holds(line.Region) && line.Region != view.Root?.Code)];
        var own = view.Root is { } root ? panel.Of(root.Code) : null;
        if (own is null && lines.Length == 0)
        {
            yield break;
        }

        yield return new Heading(2, "失业动态监测");
        if (own is not null)
        {
            yield return Sentence(panel.Month, own).End();
        }

        if (lines.Length > 0)
        {
            yield return Table(view, panel, lines);
        }

        yield return new Paragraph(SurveySection.Note(panel), ParagraphStyle.Note);
    }

    private static Prose Sentence(Period month, PublishedRegion line)
    {
        var prose = new Prose(Part).Say($"监测企业{month.ToChinese()}应报").Figure("survey.expected", line.Expected, "家");
        if (line.Returned is { } returned)
        {
            prose.Say("，已报").Figure("survey.returned", returned, "家");
        }

        prose.Say("，上月和本月都报的可比企业").Figure("survey.matched", line.Matched, "家");
        if (line.Figures is not { } figures)
        {
            return prose.Say("；可比企业过少，其余数字不显示。");
        }

        prose.Say("；期末就业").Figure("survey.current", figures.Current, "人").Say("，比上期末的").Figure("survey.previous", figures.Previous, "人").Say(figures.Net < 0 ? "净减" : "净增").Figure("survey.net", Math.Abs(figures.Net), "人");
        if (figures.LossRate is { } loss)
        {
            prose.Say("，岗位流失率").Figure("survey.loss", loss, "%");
        }

        return figures.LossRateWithoutTransfers is { } without ? prose.Say("，剔除划转为").Figure("survey.loss_without_transfers", without, "%").Say("。") : prose.Say("。");
    }

    private static DataTable Table(EditionView view, PublishedPanel panel, PublishedRegion[] lines) => new(
        $"各地失业动态监测（{panel.Month.ToChinese()}）",
        "",
        [
            new("地区", Weight: 2), new("应报（家）", ColumnAlignment.Right), new("报送率", ColumnAlignment.Right), new("可比（家）", ColumnAlignment.Right),
            new("净变动（人）", ColumnAlignment.Right), new("岗位流失率", ColumnAlignment.Right), new("剔除划转", ColumnAlignment.Right), new("减员企业占比", ColumnAlignment.Right),
        ],
        [
            .. lines.Select(line => new TableRow(
            [
                Cells.Text(view.FullName(line.Region)), Cells.Text(SurveySection.Number(line.Expected)), Cells.Text(SurveySection.Percent(line.ResponseRate)), Cells.Text(SurveySection.Number(line.Matched)),
                Cells.Text(SurveySection.Number(line.Figures?.Net)), Cells.Text(SurveySection.Percent(line.Figures?.LossRate)), Cells.Text(SurveySection.Percent(line.Figures?.LossRateWithoutTransfers)), Cells.Text(SurveySection.Percent(line.Figures?.DecreasedShare)),
            ])),
        ])
    { Sheet = "失业动态监测" };
}
