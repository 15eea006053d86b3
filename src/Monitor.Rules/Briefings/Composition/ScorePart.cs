using System.Globalization;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Plans;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>预警质量: how the system itself did, by what people found on the spot.</summary>
internal static class ScorePart
{
    private const string Part = "score";

    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        if (view.Matter.CaseFrame is null)
        {
            yield break;
        }

        var since = view.Edition.To.AddDays(1 - (7 * view.Matter.Policy.ScoreWeeks));
        Case[] cases = [.. DisposalPart.OwnedIn(view).Where(one => one.OpenedBy is null && view.Rules.DayOf(one.RaisedAt) >= since && view.Rules.DayOf(one.RaisedAt) <= view.Edition.To)];
        yield return new Heading(1, "预警质量");
        yield return Checked(view, cases, since);
        if (Lag(cases) is { } lag)
        {
            yield return lag;
        }

        if (!view.Now.Anomalies.IsEmpty)
        {
            yield return Budget(view);
        }
    }

    private static Paragraph Checked(EditionView view, Case[] cases, DateOnly since)
    {
        var verdicts = cases.Where(one => one.Verdict is not null and not CaseVerdict.UnderWatch).ToLookup(one => one.Verdict!.Value);
        var tasks = cases.SelectMany(one => one.Tasks).Where(task => task.Kind == TaskKind.Verification && (task.Ended is not null || task.DueAt <= view.Now.KnownAt)).ToArray();
        var onTime = tasks.Count(task => task.State == TaskState.Done && task.Ended!.At <= task.DueAt);
        var prose = new Prose(Part).Say(string.Create(CultureInfo.InvariantCulture, $"近{view.Matter.Policy.ScoreWeeks}周（{OfficialDay.Of(since)}起）系统立项")).Figure("score.cases", cases.Length, "起")
            .Say("，已有核实结论").Figure("score.verified", verdicts.Sum(one => one.Count()), "起").Say("：属实").Figure("score.confirmed", verdicts[CaseVerdict.Confirmed].Count(), "起");
        foreach (var verdict in (CaseVerdict[])[CaseVerdict.FalseAlarm, CaseVerdict.EntityTransfer, CaseVerdict.Seasonal, CaseVerdict.DataError])
        {
            prose.Say($"、{CaseWording.Of(verdict)}").Figure($"score.{verdict}", verdicts[verdict].Count(), "起");
        }

        return (tasks.Length == 0 ? prose.Say("。") : prose.Say("；到期的核实任务").Figure("score.due", tasks.Length, "项").Say("，按时完成").Figure("score.on_time", onTime, "项").Say("，按时率").Share("score.on_time.share", onTime / (decimal)tasks.Length).Say("。")).End();
    }

    /// <summary>How long it took from the data to the case, and from the case to the finding.</summary>
    private static Paragraph? Lag(Case[] cases)
    {
        var verified = cases.Where(one => one.Verdict is not null and not CaseVerdict.UnderWatch).ToArray();
        return verified.Length == 0 ? null : new Prose(Part)
            .Say("同期从数据得知到立项的时间，中位数为").Figure("score.lag.raised", Median(verified, one => one.RaisedAt - one.DataKnownAt), "小时")
            .Say("；从立项到核实为").Figure("score.lag.verified", Median(verified, one => one.Verification!.By.At - one.RaisedAt), "小时").Say("。").End();
    }

    private static DataTable Budget(EditionView view)
    {
        var cells = new Cells(Part);
        return new DataTable(
            "异动检测与误报预算（最近一个统计期；已用为预计误报次数）",
            "",
            [
                new("规则", Weight: 4), new("统计期", Weight: 2), new("研判（个）", ColumnAlignment.Right), new("异动（个）", ColumnAlignment.Right), new("预算（次）", ColumnAlignment.Right), new("已用（次）", ColumnAlignment.Right), new("未提示（个）", ColumnAlignment.Right), new("历史不足（个）", ColumnAlignment.Right),
            ],
            [
                .. AnomalySection.Compose(view.Rules, view.Now).Zip(view.Now.Anomalies).Select(pair => new TableRow(
                [
                    Cells.Text(pair.First.Rule), Cells.Text(pair.First.Period.Split('（')[0]),
                    cells.Number($"anomaly.{pair.Second.Rule}.judged", pair.Second.Judged), cells.Number($"anomaly.{pair.Second.Rule}.signals", pair.Second.Signals),
                    cells.Words($"anomaly.{pair.Second.Rule}.available", pair.Second.Available, pair.First.Available), cells.Words($"anomaly.{pair.Second.Rule}.spent", pair.Second.Spent, pair.First.Spent),
                    cells.Number($"anomaly.{pair.Second.Rule}.held_back", pair.Second.HeldBack), cells.Number($"anomaly.{pair.Second.Rule}.short", pair.Second.ShortHistory),
                ])),
            ])
        { Sheet = "误报预算" };
    }

    private static decimal Median(Case[] cases, Func<Case, TimeSpan> of)
    {
        var hours = cases.Select(one => (decimal)Math.Max(0, of(one).TotalHours)).Order().ToArray();
        return Math.Round((hours[(hours.Length - 1) / 2] + hours[hours.Length / 2]) / 2, 1);
    }
}
