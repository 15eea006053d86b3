using System.Text.RegularExpressions;
using Monitor.Rules.Briefings.Documents;

namespace Monitor.Testing;

/// <summary>Holds a briefing against docs/briefing-check.md; the numbers are those of the list.</summary>
public static partial class BriefingCheck
{
    private const int Opening = 6;
    private static readonly string[] Acts = ["须", "请", "催报", "核实", "督办", "引用"];
    private static readonly string[] Causes = ["由于", "因为", "导致", "致使", "造成", "归因"];
    private static readonly string[] Broken = ["，。", "；。", "、。", "：。", "，，", "、、", "。。", "；；", "（）", "（，", "、）", "，）", "NaN", "null", "∞", "--", "  "];
    private static readonly string[] Comparisons = ["较", "比", "上周", "上期", "上月", "前一时段"];

    /// <summary>Everything that does not hold, in words; empty for a briefing that an analyst can sign.</summary>
    /// <param name="document">The briefing.</param>
    /// <param name="isCompared">Whether there was an issue before it.</param>
    public static IReadOnlyList<string> Of(BriefingDocument document, bool isCompared)
    {
        var faults = new List<string>();
        ConclusionFirst(document, faults);
        foreach (var paragraph in document.Blocks.OfType<Paragraph>().Where(paragraph => paragraph.Style != ParagraphStyle.Note))
        {
            Figures(paragraph, faults);
            Sentences(paragraph, faults);
            Compared(paragraph, isCompared, faults);
        }

        foreach (var text in document.Blocks.SelectMany(Texts))
        {
            faults.AddRange(Broken.Where(broken => text.Contains(broken, StringComparison.Ordinal)).Select(broken => $"8 “{broken}” in: {text}"));
        }

        Openings(document, faults);
        Keys(document, faults);
        Tables(document, faults);
        return faults;
    }

    /// <summary>All words of a block.</summary>
    public static IEnumerable<string> Texts(DocumentBlock block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        DataTable table => [table.Caption, .. table.Columns.Select(column => column.Heading), .. table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)],
        TrendChart chart => [chart.Caption],
        RankingChart chart => [chart.Caption, .. chart.Bars.SelectMany(bar => new[] { bar.Name, bar.Text })],
        ShareChart chart => [chart.Caption, .. chart.Bars.SelectMany(bar => new[] { bar.Name, bar.Text })],
        SmallMultiples charts => [charts.Caption, .. charts.Panels.Select(panel => panel.Name)],
        TileGrid grid => [grid.Caption, .. grid.Tiles.SelectMany(tile => new[] { tile.Region, tile.Note })],
        _ => [],
    };

    private static void ConclusionFirst(BriefingDocument document, List<string> faults)
    {
        if (document.Blocks is not [Paragraph { Style: ParagraphStyle.Summary } first, ..] || !first.Text.StartsWith("截至", StringComparison.Ordinal) || !(first.Text.Contains("预警", StringComparison.Ordinal) || first.Text.Contains("没有可用的监测数据", StringComparison.Ordinal)))
        {
            faults.Add($"1 The conclusion does not come first: {Texts(document.Blocks[0]).FirstOrDefault()}");
        }
    }

    /// <summary>Every digit belongs to a figure that can be found again, or to a date, a period or a fixed limit; every figure has a unit.</summary>
    private static void Figures(Paragraph paragraph, List<string> faults)
    {
        var plain = string.Concat(paragraph.Runs.Where(run => run.Figure is null).Select(run => run.Text + "|"));
        if (Dates().Replace(plain, "") is var left && left.Any(char.IsDigit))
        {
            faults.Add($"2 A number without a key: {left}");
        }

        foreach (var run in paragraph.Runs.Where(run => run.Figure is not null && char.IsDigit(run.Text[^1])))
        {
            if (!run.Figure!.EndsWith(".low", StringComparison.Ordinal) && !run.Figure.Contains("ratio", StringComparison.Ordinal))
            {
                faults.Add($"3 A figure without a unit: {run.Figure} {run.Text}");
            }
        }

        if (paragraph.Runs.Any(run => run.Figure is not null) && !Period().IsMatch(paragraph.Text))
        {
            faults.Add($"3 Figures without a period: {paragraph.Text}");
        }
    }

    private static void Sentences(Paragraph paragraph, List<string> faults)
    {
        foreach (var sentence in paragraph.Text.Split('。', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!sentence.Any(char.IsDigit) && !Acts.Any(act => sentence.Contains(act, StringComparison.Ordinal)))
            {
                faults.Add($"6 A sentence without a figure or an act: {sentence}");
            }
        }

        if (!paragraph.Text.EndsWith('。'))
        {
            faults.Add($"8 A paragraph that does not end: {paragraph.Text}");
        }

        faults.AddRange(Causes.Where(cause => paragraph.Text.Contains(cause, StringComparison.Ordinal)).Select(cause => $"5 A cause that no source states (“{cause}”): {paragraph.Text}"));
    }

    private static void Compared(Paragraph paragraph, bool isCompared, List<string> faults)
    {
        var kinds = paragraph.Runs.Where(run => run.Figure is not null).Select(run => run.Figure!.Split('/')[^1]).ToArray();
        var needs = kinds.Any(key => key.StartsWith("figure.", StringComparison.Ordinal) && key.EndsWith(".value", StringComparison.Ordinal))
            || (isCompared && kinds.Any(key => key is "reports.count" or "changes.raised" or "cases.begun" or "grade.regions" or "delivery.share"));
        if (needs && !Comparisons.Any(word => paragraph.Text.Contains(word, StringComparison.Ordinal)))
        {
            faults.Add($"4 Figures without a comparison: {paragraph.Text}");
        }
    }

    private static void Openings(BriefingDocument document, List<string> faults)
    {
        var openings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in document.Blocks)
        {
            if (block is Heading { Level: 1 })
            {
                openings.Clear();
            }

            foreach (var sentence in block is Paragraph { Style: not ParagraphStyle.Note } paragraph ? paragraph.Text.Split('。', StringSplitOptions.RemoveEmptyEntries) : [])
            {
                var opening = sentence.Length > Opening ? sentence[..Opening] : sentence;
                if (!openings.Add(opening))
                {
                    faults.Add($"7 Two sentences of a section begin alike: {opening}");
                }
            }
        }
    }

    private static void Keys(BriefingDocument document, List<string> faults)
    {
        var keys = document.Blocks.SelectMany(block => block switch
        {
            Paragraph paragraph => paragraph.Runs.Select(run => run.Figure),
            DataTable table => table.Rows.SelectMany(row => row.Cells).OfType<NumberCell>().Select(cell => cell.Figure),
            _ => [],
        });
        faults.AddRange(keys.OfType<string>().GroupBy(key => key, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"9 A key given {same.Count()} times: {same.Key}"));
    }

    private static void Tables(BriefingDocument document, List<string> faults)
    {
        foreach (var table in document.Blocks.OfType<DataTable>())
        {
            faults.AddRange(table.Rows.Where(row => row.Cells.Length != table.Columns.Length).Select(row => $"10 {table.Caption}: {row.Cells.Length} cells under {table.Columns.Length} columns."));
            faults.AddRange(table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Text.Length == 0).Select(_ => $"10 {table.Caption}: an empty cell."));
            if (table.Rows.IsEmpty)
            {
                faults.Add($"10 {table.Caption}: no rows.");
            }
        }

        faults.AddRange(document.Blocks.OfType<DataTable>().Where(table => table.Sheet is not null).GroupBy(table => table.Sheet).Where(same => same.Count() > 1).Select(same => $"10 Two sheets of one name: {same.Key}"));
    }

    [GeneratedRegex(@"\d+年\d+月\d+日\d+时\d+分|\d+年\d+月\d+日(止一周)?|\d+年\d+月|\d+月\d+日|\d+年第\d+(周|季度)|\d+年|30日内|近\d+周|不低于50%|至多列5项|列前5项|全部\d+个|〔\d+〕\d+号")]
    private static partial Regex Dates();

    [GeneratedRegex("年|月|周|日|期")]
    private static partial Regex Period();
}
