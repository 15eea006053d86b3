using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Cases;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>处置进展: the cases, on time and overdue, by owner.</summary>
internal static class DisposalPart
{
    private const string Part = "disposal";
    private const int MostListed = 40;

    /// <summary>A sentence on all cases; null for a profile without cases.</summary>
    public static Prose? Summary(EditionView view, string part)
    {
        if (view.Matter.CaseFrame is null)
        {
            return null;
        }

        var tally = CaseTally.Of(view, OwnedIn(view));
        return new Prose(part).Say($"{(part == Part ? $"截至{StandingSentence.MomentOf(view.Rules, view.Now)}，" : "")}未办结事项").Figure("cases.open", tally.Open, "起")
            .Say($"；{view.Edition.Span}新立").Figure("cases.begun", tally.Begun, "起").Beside("cases.begun.before", view.Before is null ? null : tally.BegunBefore, "起", view.Edition.SpanBefore)
            .Say("，办结").Figure("cases.closed", tally.Closed, "起").Beside("cases.closed.before", view.Before is null ? null : tally.ClosedBefore, "起", view.Edition.SpanBefore)
            .Say("；任务按时完成").Figure("tasks.on_time", tally.OnTime, "项").Say("，逾期办理").Figure("tasks.late", tally.Late, "项").Say("，逾期未完成").Figure("tasks.overdue", tally.Overdue, "项")
            .Say(tally.Overdue > 0 ? "，须督办。" : "。");
    }

    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        if (Summary(view, Part) is not { } summary)
        {
            yield break;
        }

        yield return new Heading(1, "处置进展");
        yield return summary.End();
        var owners = OwnedIn(view).GroupBy(one => one.Owner, StringComparer.Ordinal).OrderBy(owned => view.Tree.Resolve(owned.Key)?.Index ?? int.MaxValue)
            .Select(owned => (Owner: owned.Key, Tally: CaseTally.Of(view, owned))).Where(owner => !owner.Tally.IsEmpty).ToArray();
        if (owners.Length > 0)
        {
            yield return Owners(view, owners);
        }

        var open = OwnedIn(view).Where(one => one.IsOpen).OrderByDescending(one => one.HandlingGrade).ThenBy(one => one.Number, StringComparer.Ordinal).ToArray();
        if (open.Length > 0)
        {
            yield return Open(view, open);
        }
    }

    /// <summary>The cases that happen in the scope or are handled there.</summary>
    public static IEnumerable<Case> OwnedIn(EditionView view) => view.Matter.Cases.Where(one => view.Holds(one.Region) || view.Holds(one.Owner));

    private static DataTable Owners(EditionView view, (string Owner, CaseTally Tally)[] owners)
    {
        var cells = new Cells(Part);
        return new DataTable(
            "按承办地区（事项单位：起；任务单位：项）",
            "",
            [
                new("承办地区", Weight: 3), new("未办结", ColumnAlignment.Right), new($"{view.Edition.Span}新立", ColumnAlignment.Right), new($"{view.Edition.Span}办结", ColumnAlignment.Right),
                new("按时完成", ColumnAlignment.Right), new("逾期办理", ColumnAlignment.Right), new("逾期未完成", ColumnAlignment.Right),
            ],
            [
                .. owners.Select(owner => new TableRow(
                [
                    Cells.Text(view.FullName(owner.Owner)), cells.Number($"cases.{owner.Owner}.open", owner.Tally.Open), cells.Number($"cases.{owner.Owner}.begun", owner.Tally.Begun), cells.Number($"cases.{owner.Owner}.closed", owner.Tally.Closed),
                    cells.Number($"tasks.{owner.Owner}.on_time", owner.Tally.OnTime), cells.Number($"tasks.{owner.Owner}.late", owner.Tally.Late), cells.Number($"tasks.{owner.Owner}.overdue", owner.Tally.Overdue),
                ])),
            ])
        { Sheet = "处置按承办地区" };
    }

    private static DataTable Open(EditionView view, Case[] open)
    {
        var cells = new Cells(Part);
        return new DataTable(
            open.Length > MostListed ? $"未办结事项（列前{MostListed}起）" : "未办结事项",
            "",
            [new("编号", Weight: 3), new("地区", Weight: 3), new("事由", Weight: 4), new("级别", ColumnAlignment.Centre, 2), new("阶段", ColumnAlignment.Centre, 2), new("承办地区", Weight: 3), new("逾期（项）", ColumnAlignment.Right)],
            [
                .. open.Take(MostListed).Select(one => new TableRow(
                [
                    Cells.Text(one.Number, view.Rules.DayOf(one.RaisedAt) >= view.Edition.From), Cells.Text(view.FullName(one.Region)), Cells.Text(view.Matter.CaseFrame!.Plan.CauseOf(one.Cause)?.Name ?? one.Cause),
                    Cells.Grade(one.HandlingGrade, view.Rules.Grades), Cells.Text(CaseWording.Of(one.Stage)), Cells.Text(view.FullName(one.Owner)),
                    cells.Number($"case.{one.Number}.overdue", one.Tasks.Count(task => task.IsRunning && task.DueAt <= view.Now.KnownAt)),
                ])),
            ])
        { Sheet = "未办结事项" };
    }
}
