using System.Globalization;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Detection;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>规划目标: the targets of the plan and the way still to go.</summary>
internal static class TargetPart
{
    private const string Part = "targets";

    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        if (view.Matter.Policy.Plan is not { } plan || !view.IsWhole)
        {
            yield break;
        }

        (PlanTarget Target, PlanProgress? Progress)[] targets = [.. plan.Targets.Select(target => (target, ProgressOf(view, plan, target)))];
        yield return new Heading(1, "规划目标进展");
        foreach (var (target, progress) in targets)
        {
            if (progress is not null)
            {
                yield return Sentence(plan, target, progress);
            }
        }

        yield return Table(plan, targets);
    }

    private static Paragraph Sentence(PlanTable plan, PlanTarget target, PlanProgress progress)
    {
        var key = $"target.{target.Name}";
        var prose = new Prose(Part).Say(target.Name).Figure($"{key}.value", progress.Value, target.Unit)
            .Say($"（{progress.When}{(target.IsCumulative ? "累计" : "")}），{plan.TargetYear}年目标{Sign(target.Bound)}").Figure($"{key}.target", target.Target, target.Unit).Say("，");
        if (!target.IsCumulative)
        {
            var change = progress.Value - target.Base;
            var (less, more) = target.Unit == "%" ? ("下降", "上升") : ("减少", "增加");
            prose.Say($"比{plan.BaseYear}年基数{(change < 0 ? less : more)}").Figure($"{key}.change", Math.Abs(change), ChangeUnit(target)).Say("，");
        }

        return (progress.IsReached
            ? prose.Say("已达到目标，余量").Figure($"{key}.left", Math.Abs(progress.Left), ChangeUnit(target)).Say("。")
            : prose.Say("尚差").Figure($"{key}.left", Math.Abs(progress.Left), ChangeUnit(target)).Say("。")).End();
    }

    private static DataTable Table(PlanTable plan, (PlanTarget Target, PlanProgress? Progress)[] targets)
    {
        var cells = new Cells("plan");
        return new DataTable(
            $"{plan.Basis.ToChinese()}{plan.Place}主要指标（〔〕为五年累计）",
            "",
            [
                new("指标", Weight: 5), new(string.Create(CultureInfo.InvariantCulture, $"{plan.BaseYear}年基数"), ColumnAlignment.Right, 2), new(string.Create(CultureInfo.InvariantCulture, $"{plan.TargetYear}年目标"), ColumnAlignment.Right, 2),
                new("属性", ColumnAlignment.Centre, 2), new("最新", ColumnAlignment.Right, 2), new("尚差", ColumnAlignment.Right, 2),
            ],
            [
                .. targets.Select(pair => new TableRow(
                [
                    Cells.Text($"{pair.Target.Name}（{pair.Target.Unit}）"),
                    cells.Number($"target.{pair.Target.Name}.base", pair.Target.Base),
                    cells.Words($"target.{pair.Target.Name}.target", pair.Target.Target, pair.Target.IsCumulative ? $"〔{OfficialNumber.Write(pair.Target.Target)}〕" : $"{Sign(pair.Target.Bound)}{OfficialNumber.Write(pair.Target.Target)}"),
                    Cells.Text(pair.Target.IsBinding ? "约束性" : "预期性"),
                    cells.Number($"target.{pair.Target.Name}.value", pair.Progress?.Value),
                    pair.Progress is { IsReached: true } ? Cells.Text("已达到") : cells.Number($"target.{pair.Target.Name}.left", pair.Progress?.Left is { } left ? Math.Abs(left) : null),
                ])),
            ])
        { Sheet = "规划目标" };
    }

    private static PlanProgress? ProgressOf(EditionView view, PlanTable plan, PlanTarget target)
    {
        if (target.Results is [.., var last])
        {
            var value = target.IsCumulative ? target.Results.Sum(result => result.Value) : last.Value;
            return new(value, target.IsCumulative ? string.Create(CultureInfo.InvariantCulture, $"{plan.BaseYear + 1}年至{last.Year}年") : string.Create(CultureInfo.InvariantCulture, $"{last.Year}年"), target);
        }

        return !target.IsCumulative && target.Indicator.Length > 0 && FigurePart.Of(view.Now, view.Rules.Indicators[target.Indicator], view.Tree.Root.Code) is { } figure
            ? new(figure.Value * target.Scale, LeadFigure.Short(Period.Parse(view.Rules.Indicators[target.Indicator].Period, figure.Period)), target)
            : null;
    }

    private static string Sign(TargetBound bound) => bound switch { TargetBound.Above => "＞", TargetBound.Below => "＜", _ => "" };

    private static string ChangeUnit(PlanTarget target) => target.Unit == "%" ? "个百分点" : target.Unit;
}
