using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>总体风险等级及变化: where regions stand, what is new, raised, lowered and lifted, and why.</summary>
internal static class StandingPart
{
    private const string Part = "standing";
    private static readonly Grade[] GravestFirst = [Grade.Critical, Grade.Severe, Grade.Serious, Grade.Moderate];

    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        yield return new Heading(1, "总体风险等级及变化");
        yield return Levels(view);
        if (view.Before is { } before)
        {
            yield return Compared(view, before);
        }

        if (TilePart.Cities(view) is { } tiles)
        {
            yield return tiles;
        }

        if (Changes(view) is { } changes)
        {
            yield return changes;
        }

        if (Standing(view) is { } standing)
        {
            yield return standing;
        }

        if (Frozen(view) is { } frozen)
        {
            yield return frozen;
        }
    }

    private static DataTable Levels(EditionView view)
    {
        var cells = new Cells(Part);
        var levels = view.Now.Regions.GroupBy(region => view.Tree.Resolve(region.Code)?.Level ?? AdministrativeLevel.Province).OrderBy(level => level.Key);
        return new DataTable(
            "各级地区预警级别",
            "个",
            [
                new("层级"), .. GravestFirst.Select(grade => new TableColumn(TilePart.Short(view.Rules.Grades[grade].Name), ColumnAlignment.Right)),
                new("未触发", ColumnAlignment.Right), new("其中缺数", ColumnAlignment.Right), new("合计", ColumnAlignment.Right),
            ],
            [
                .. levels.Select(level => new TableRow(
                [
                    Cells.Text(view.Rules.LevelNames[level.Key]),
                    .. GravestFirst.Select(grade => cells.Number($"grade.level.{level.Key}.{grade}", level.Count(region => region.Grade == grade))),
                    cells.Number($"grade.level.{level.Key}.None", level.Count(region => region.Grade == Grade.None)),
                    cells.Number($"grade.level.{level.Key}.missing", level.Count(region => region is { Grade: Grade.None, Overdue.IsEmpty: false })),
                    cells.Number($"grade.level.{level.Key}.all", level.Count()),
                ])),
            ])
        { Sheet = "各级预警" };
    }

    /// <summary>Which regions stand otherwise than in the issue before.</summary>
    private static Paragraph Compared(EditionView view, Snapshot before)
    {
        var was = before.Regions.ToDictionary(region => region.Code, region => region.Grade, StringComparer.Ordinal);
        var moved = view.Now.Regions.Select(region => (region.Code, From: was.GetValueOrDefault(region.Code), To: region.Grade)).Where(region => region.From != region.To).ToArray();
        var prose = new Prose(Part).Say("与上期相比，");
        Named("new", "新进入预警的地区", [.. moved.Where(region => region.From == Grade.None).Select(region => region.Code)]);
        Named("raised", "，级别上升的", [.. moved.Where(region => region.From > Grade.None && region.To > region.From).Select(region => region.Code)]);
        Named("lowered", "，级别下降的", [.. moved.Where(region => region.To > Grade.None && region.To < region.From).Select(region => region.Code)]);
        Named("lifted", "，退出预警的", [.. moved.Where(region => region.To == Grade.None).Select(region => region.Code)]);
        return prose.Say("。").End();

        void Named(string key, string words, string[] codes)
        {
            prose.Say(words).Figure($"grade.{key}", codes.Length, "个", codes.Length > 0 ? Emphasis.Changed : Emphasis.None);
            if (codes.Length > 0)
            {
                prose.Say("（").Changed(RegionNames.ByCity(codes, view.Rules)).Say("）");
            }
        }
    }

    /// <summary>The alerts that the days changed, each with all that happened to it and its last reason.</summary>
    private static DataTable? Changes(EditionView view)
    {
        var changed = view.Changes.Where(change => !change.IsData && change.Kind is not (AlertChangeKind.Freeze or AlertChangeKind.Thaw or AlertChangeKind.Keep))
            .GroupBy(change => change.Number)
            .Select(alert => (Last: alert.Last(), Words: string.Join("、", alert.Select(NoticeWording.Event).Distinct())))
            .OrderByDescending(alert => Gravest(alert.Last)).ThenBy(alert => view.Tree.Resolve(alert.Last.Region)?.Index ?? int.MaxValue).ThenBy(alert => alert.Last.Number, StringComparer.Ordinal)
            .ToArray();
        return changed.Length == 0 ? null : new DataTable(
            $"{view.Edition.Span}发生变化的预警及原因",
            "",
            Columns("变化"),
            [.. changed.Select(alert => Row(view, alert.Last.Number, alert.Last.Region, alert.Last.Kind == AlertChangeKind.Quiet ? Grade.None : Gravest(alert.Last), Cells.Text(alert.Words, isNew: true), alert.Last.RuleId, NoticeWording.Sentence(alert.Last)))])
        { Sheet = "变化的预警" };
    }

    /// <summary>The graver alerts that stand unchanged; the others are in the annex.</summary>
    private static DataTable? Standing(EditionView view)
    {
        var told = view.Changes.Select(change => change.Number).ToHashSet(StringComparer.Ordinal);
        var standing = Sorted(view, view.Now.Open.Where(alert => alert is { IsData: false, Grade: >= Grade.Severe } && !told.Contains(alert.Number))).ToArray();
        return standing.Length == 0 ? null : new DataTable(
            $"延续的{view.Rules.Grades[Grade.Severe].Name}及以上级别",
            "",
            Columns("触发日期"),
            [.. standing.Select(alert => Row(view, alert.Number, alert.Region, alert.Grade, Cells.Text(OfficialDay.Of(view.Rules.DayOf(alert.RaisedAt))), alert.RuleId, alert.Evidence.Sentence))]);
    }

    private static Paragraph? Frozen(EditionView view)
    {
        var frozen = Sorted(view, view.Now.Open.Where(alert => alert is { IsData: false, FrozenSince: not null })).ToArray();
        return frozen.Length == 0 ? null : new Prose(Part)
            .Say("因数据逾期而冻结级别的预警").Figure("grade.frozen", frozen.Length, "起")
            .Say($"（{RegionNames.ByCity(frozen.Select(alert => alert.Region), view.Rules)}），冻结期间不升不降，不代表情况未变，须催报。").End();
    }

    /// <summary>The alerts, the gravest first.</summary>
    public static IEnumerable<Alert> Sorted(EditionView view, IEnumerable<Alert> alerts) => alerts
        .OrderByDescending(alert => alert.Grade).ThenBy(alert => view.Tree.Resolve(alert.Region)?.Index ?? int.MaxValue).ThenBy(alert => alert.Number, StringComparer.Ordinal);

    public static ImmutableArray<TableColumn> Columns(string third) => [new("地区", Weight: 4), new("级别", ColumnAlignment.Centre, 3), new(third, ColumnAlignment.Centre, 3), new("情况", Weight: 12), new("规则及依据", Weight: 8)];

    /// <summary>A row on an alert. Notes on the basis stand in the annex. What leaves the house tells the rule and not the figures behind it, which may be those of a few people.</summary>
    public static TableRow Row(EditionView view, string number, string region, Grade grade, TableCell third, string ruleId, string sentence, bool isWhole = false)
    {
        var rule = NoticeWording.RuleOf(ruleId, view.Rules);
        var basis = rule is null ? "" : (isWhole ? rule.Basis : rule.Basis with { Note = rule.Basis.Document.Length > 0 ? "" : "示例，待确认" }).ToChinese();
        return new(
        [
            Cells.Text(view.FullName(region)),
            grade == Grade.None ? Cells.Text("已平息") : Cells.Grade(grade, view.Rules.Grades),
            third,
            Cells.Text(view.Edition.LeavesTheHouse ? number : $"{sentence}（{number}）"),
            Cells.Text(basis.Length > 0 ? $"{rule!.Name}：{basis}" : rule?.Name ?? ruleId),
        ]);
    }

    private static Grade Gravest(AlertChange change) => change.From > change.To ? change.From : change.To;
}
