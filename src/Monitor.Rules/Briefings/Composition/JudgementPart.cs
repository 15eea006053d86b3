using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Layoffs;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>裁员报告研判 and 重点行业、重点企业: what the judgement of reports says. Enterprises are named inside the house alone.</summary>
internal static class JudgementPart
{
    private const int MostListed = 40;
    private static readonly LayoffFindingKind[] Watched = [LayoffFindingKind.WatchListed, LayoffFindingKind.PlannedClosure, LayoffFindingKind.Substitution];

    /// <summary>What the law says of the reports.</summary>
    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        if (view.Rules.Filing.Line is null)
        {
            yield break;
        }

        var found = Fresh(view).Where(finding => !Watched.Contains(finding.Kind)).ToImmutableArray();
        yield return new Heading(2, "裁员报告研判");
        yield return Counted("judgement", "findings", $"对照法定义务，{view.Edition.Span}需要核实的研判结果", found);
        if (!view.Edition.LeavesTheHouse && !found.IsEmpty)
        {
            yield return Table("需要核实的裁员报告（内部资料，不得外传）", view, found, "裁员报告研判");
        }

        if (Standing(view, found) is { Length: > 0 } standing)
        {
            yield return new Prose("judgement").Say($"{view.Edition.Span}以前研判为疑似应报未报、至今仍未见报告的").Figure("findings.standing", standing.Length, "项")
                .Say($"（{RegionNames.ByCity(standing.Select(finding => finding.Region), view.Rules)}），须继续核实。").End();
        }
    }

    /// <summary>重点行业、重点企业: what the watch lists and registers of the configuration say.</summary>
    public static IEnumerable<DocumentBlock> ComposeWatched(EditionView view)
    {
        if (view.Rules.Filing.WatchLists.IsEmpty && view.Rules.Filing.Closures is null && view.Rules.Filing.Substitution is null)
        {
            yield break;
        }

        var found = Fresh(view).Where(finding => Watched.Contains(finding.Kind)).ToImmutableArray();
        yield return new Heading(1, "重点行业和重点企业");
        yield return Counted("watched", "watched", $"列入重点名单、关停登记和替代观察的，{view.Edition.Span}提示", found);
        if (!view.Edition.LeavesTheHouse && !found.IsEmpty)
        {
            yield return Table("重点行业和重点企业提示（内部资料，不得外传）", view, found, "重点行业企业");
        }
    }

    private static Paragraph Counted(string part, string key, string words, ImmutableArray<LayoffFinding> found)
    {
        var prose = new Prose(part).Say(words).Figure($"{key}.count", found.Length, "项");
        if (found.IsEmpty)
        {
            return prose.Say("。").End();
        }

        prose.Say("，涉及企业").Figure($"{key}.enterprises", found.Select(finding => (finding.Region, finding.Enterprise)).Distinct().Count(), "家").Say("：");
        foreach (var (kind, i) in found.GroupBy(finding => finding.Kind).OrderBy(kind => kind.Key).Select((kind, i) => (kind, i)))
        {
            prose.Say($"{(i == 0 ? "" : "、")}{LayoffWording.NameOf(kind.Key)}").Figure($"{key}.kind.{kind.Key}", kind.Count(), "项");
        }

        return prose.Say("。结果供核实，不改变预警级别。").End();
    }

    private static DataTable Table(string caption, EditionView view, ImmutableArray<LayoffFinding> found, string sheet) => new(
        found.Length > MostListed ? $"{caption}，列前{MostListed}项" : caption,
        "",
        [new("地区", Weight: 4), new("企业", Weight: 5), new("研判", ColumnAlignment.Centre, 4), new("情况", Weight: 12)],
        [
            .. found.Take(MostListed).Select(finding => new TableRow(
                [Cells.Text(view.FullName(finding.Region)), Cells.Text(finding.Enterprise), Cells.Text(LayoffWording.NameOf(finding.Kind)), Cells.Text($"{finding.Sentence}依据：{finding.Law}")])),
        ])
    { Sheet = sheet };

    /// <summary>应报未报 of the days before that no report has explained since.</summary>
    private static LayoffFinding[] Standing(EditionView view, ImmutableArray<LayoffFinding> fresh) => [.. view.Now.Findings.Where(finding => finding.Kind == LayoffFindingKind.Unreported && !fresh.Contains(finding))];

    /// <summary>What is told of the days of the edition.</summary>
    private static IEnumerable<LayoffFinding> Fresh(EditionView view)
    {
        var fresh = view.Reports.Select(report => report.Number).ToHashSet(StringComparer.Ordinal);
        return view.Now.Findings.Where(finding => finding.IsToldOf(fresh, moment => view.Rules.DayOf(moment) is var day && day >= view.Edition.From && day <= view.Edition.To));
    }
}
