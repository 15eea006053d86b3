using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Indicators;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>附表: every open alert and every region's figures.</summary>
internal static class AnnexPart
{
    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        DocumentBlock[] blocks = [.. Blocks(view)];
        return blocks.Length == 0 ? [] : [new PageBreak(), new Heading(1, "附表") { IsNumbered = false }, .. blocks];
    }

    private static IEnumerable<DocumentBlock> Blocks(EditionView view)
    {
        if (TilePart.Counties(view) is { } counties)
        {
            yield return counties;
        }

        var open = StandingPart.Sorted(view, view.Now.Open.Where(alert => !alert.IsData)).ToArray();
        if (open.Length > 0)
        {
            yield return new DataTable(
                "全部现存预警", "", StandingPart.Columns("触发日期"),
                [.. open.Select(alert => StandingPart.Row(view, alert.Number, alert.Region, alert.Grade, Cells.Text(OfficialDay.Of(view.Rules.DayOf(alert.RaisedAt))), alert.RuleId, alert.Evidence.Sentence, isWhole: true))])
            { Sheet = "现存预警" };
        }

        if (!view.Edition.LeavesTheHouse && view.Now.Upcoming.Length > LayoffPart.Largest)
        {
            yield return LayoffPart.UpcomingTable(view, view.Now.Upcoming.Length);
        }

        if (DataAlerts(view) is { } data)
        {
            yield return data;
        }

        if (RestatementPart.Annex(view) is { } restated)
        {
            yield return restated;
        }

        foreach (var indicator in view.Rules.Indicators.Indicators.Where(indicator => indicator.Headline))
        {
            if (Figures(view, indicator) is { } table)
            {
                yield return table;
            }
        }
    }

    /// <summary>A row a region: the whole, the scope's own, and places for comparison.</summary>
    private static DataTable? Figures(EditionView view, Indicator indicator)
    {
        ImmutableArray<LeadFigure> figures =
        [
            .. view.Tree.Regions.Where(region => region.Level == AdministrativeLevel.Context || region.Index == view.Tree.Root.Index || view.Holds(region.Code))
                .Select(region => FigurePart.Of(view.Matter.Snapshot, indicator, region.Code)).OfType<HeadlineFigure>().Select(figure => new LeadFigure(indicator, figure)),
        ];
        return figures.IsEmpty ? null : FigureTable.Of(view, $"各地{indicator.Name}", figures, byRegion: true) with { Sheet = SheetName(indicator.Name) };
    }

    private static DataTable? DataAlerts(EditionView view)
    {
        var alerts = StandingPart.Sorted(view, view.Now.Open.Where(alert => alert.IsData)).ToArray();
        return alerts.Length == 0 ? null : new DataTable(
            "数据预警", "",
            [new("地区", Weight: 4), new("程度", ColumnAlignment.Centre, 3), new("触发日期", ColumnAlignment.Centre, 3), new("情况", Weight: 11), new("规则", Weight: 5), new("报送单位；责任角色", Weight: 5)],
            [
                .. alerts.Select(alert => new TableRow(
                [
                    Cells.Text(view.FullName(alert.Region)), Cells.Text(NoticeWording.GradeName(true, alert.Grade, view.Rules.Grades)), Cells.Text(OfficialDay.Of(view.Rules.DayOf(alert.RaisedAt))),
                    Cells.Text(alert.Evidence.Sentence), Cells.Text(NoticeWording.RuleOf(alert.RuleId, view.Rules)?.Name ?? alert.RuleId), Cells.Text(DataResponsibility.Of(alert.RuleId, view.Rules)?.ToShort() ?? FigureComparison.Nothing),
                ])),
            ])
        { Sheet = "数据预警" };
    }

    private static string SheetName(string name) => name.Length > 31 ? name[..31] : name;
}
