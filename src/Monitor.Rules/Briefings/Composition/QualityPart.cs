using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.DataQuality;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>数据质量: what came in, when, from whom it did not, and what was corrected since the last issue.</summary>
internal static class QualityPart
{
    private const string Part = "quality";

    /// <summary>A sentence on all indicators.</summary>
    public static Prose Summary(EditionView view, string part)
    {
        var (expected, received) = (view.Now.Completeness.Sum(one => one.Expected), view.Now.Completeness.Sum(one => one.Received));
        var prose = new Prose(part).Say("最近一个应报期，各项指标应报").Figure("delivery.expected", expected, "份次").Say("，实报").Figure("delivery.received", received, "份次");
        if (expected > 0)
        {
            prose.Say("，实报率").Share("delivery.share", received / (decimal)expected);
        }

        if (view.Before is { } before && before.Completeness.Sum(one => one.Expected) is > 0 and var earlier)
        {
            prose.Say("（上期").Share("delivery.share.before", before.Completeness.Sum(one => one.Received) / (decimal)earlier).Say("）");
        }

        return prose.Say(received < expected ? "；未报不等于平稳，须催报。" : "。");
    }

    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        yield return new Heading(1, "数据质量");
        yield return Summary(view, Part).End();
        if (Excused(view) is { } excused)
        {
            yield return excused.End();
        }

        if (Late(view) is { } late)
        {
            yield return late.End();
        }

        if (!view.Now.Completeness.IsEmpty)
        {
            yield return new ShareChart("各项指标最近一个应报期实报率", [.. view.Now.Completeness.Where(one => one.Expected > 0).Select(one => new ChartBar(NameOf(view, one.Indicator), Math.Round(one.Received * 100m / one.Expected, 1), OfficialNumber.Percent(one.Received / (decimal)one.Expected)))]);
            yield return Missing(view);
        }

        foreach (var block in RestatementPart.Compose(view).Concat(DataAlerts(view)))
        {
            yield return block;
        }
    }

    /// <summary>Who is excused from reporting, from what and until when.</summary>
    private static Prose? Excused(EditionView view) => view.Now.Excused is not { IsEmpty: false } excused ? null : new Prose(Part)
        .Say("经核准停报").Figure("excused.count", excused.Length, "项").Say($"，不计应报；上级地区的合计和研判不含这些地区，数据不完整，结论可信度降低：{string.Join("；", excused.Select(one => ExcusedSentence.Phrase(view.Rules, one)))}。");

    /// <summary>What came late, and what waits in quarantine.</summary>
    private static Prose? Late(EditionView view)
    {
        var newest = Scoped(view).Select(one => one.Periods[0]).ToArray();
        var (late, zero, rows) = (newest.Sum(one => one.Late.Length), newest.Sum(one => one.Zero), view.Matter.Quarantine.Sum(tally => tally.Rows));
        if (newest.Length == 0 && rows == 0)
        {
            return null;
        }

        var prose = new Prose(Part).Say("同期迟报").Figure("delivery.late", late, "份次").Say("，零报").Figure("delivery.zero", zero, "份次").Say("（零报不是缺报）");
        return rows == 0 || !view.IsWhole ? prose.Say("。")
            : prose.Say("；隔离区有").Figure("quarantine.rows", rows, "行").Say("尚未计入研判，最早一行已隔离").Figure("quarantine.days", view.Matter.Quarantine.Max(tally => tally.Days), "天").Say("，须处理。");
    }

    private static DataTable Missing(EditionView view)
    {
        var cells = new Cells(Part);
        var rates = Scoped(view).GroupBy(one => one.Indicator).ToDictionary(one => one.Key, one => one.First().Periods, StringComparer.Ordinal);
        return new DataTable(
            "各项指标报送情况（到报率、及时率按最近四期计）",
            "",
            [
                new("指标", Weight: 4), new("应报统计期", Weight: 3), new("应报", ColumnAlignment.Right), new("实报", ColumnAlignment.Right), new("到报率", ColumnAlignment.Right, 2), new("及时率", ColumnAlignment.Right, 2), new("更正", ColumnAlignment.Right), new("未报地区", Weight: 5),
            ],
            [.. view.Now.Completeness.Select(one => Row(view, one, rates.GetValueOrDefault(one.Indicator, []), cells))])
        { Sheet = "报送情况" };
    }

    private static TableRow Row(EditionView view, Completeness one, ImmutableArray<ReportingQuality> periods, Cells cells)
    {
        var expected = periods.Sum(period => period.Expected);
        return new(
        [
            Cells.Text(NameOf(view, one.Indicator)),
            Cells.Text(LeadFigure.Short(Period.Parse(view.Rules.Indicators[one.Indicator].Period, one.Period))),
            cells.Number($"delivery.{one.Indicator}.expected", one.Expected),
            cells.Number($"delivery.{one.Indicator}.received", one.Received),
            cells.Share($"reporting.{one.Indicator}.completeness", expected == 0 ? null : (decimal)periods.Sum(period => period.Received) / expected),
            cells.Share($"reporting.{one.Indicator}.timeliness", expected == 0 ? null : (decimal)periods.Sum(period => period.Received - period.Late.Length) / expected),
            cells.Number($"reporting.{one.Indicator}.revised", periods is [var newest, ..] ? newest.Revised : null),
            Cells.Text(one.Received == 0 && one.Missing.Length > 1 ? $"全部{one.Missing.Length}个地区" : RegionNames.ByCity(one.Missing, view.Rules)),
        ]);
    }

    private static IEnumerable<DocumentBlock> DataAlerts(EditionView view)
    {
        var alerts = StandingPart.Sorted(view, view.Now.Open.Where(alert => alert.IsData)).ToArray();
        if (alerts.Length > 0)
        {
            yield return new Prose(Part).Say("本期末尚未结束的数据预警").Figure("data_alerts.open", alerts.Length, "起").Beside("data_alerts.before", view.Before?.Open.Count(alert => alert.IsData), "起", "上期").Say("，详见附表，须联系报送单位核实补报。").End();
        }
    }

    /// <summary>The reporting of the scope's regions.</summary>
    public static IEnumerable<SourceReporting> Scoped(EditionView view) => view.Matter.Reporting
        .Select(one => view.IsWhole ? one : one with { Periods = [.. one.Periods.Select(period => period.Within(view.Holds))] })
        .Where(one => one.Periods is [{ Expected: > 0 }, ..]);

    private static string NameOf(EditionView view, string indicator) => view.Rules.Indicators[indicator].Name;
}
