using System.Globalization;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;
using static Monitor.Rules.Cases.Checks.ActChecks;

namespace Monitor.Rules.Cases.Checks;

/// <summary>办结条件: everything that stands in the way of closing a case, told at once.</summary>
internal static class ClosingChecks
{
    public static Refusal? Refuse(Close close, ActGround ground)
    {
        var subject = ground.Subject;
        if ((Blank(close.Summary, "办结小结") ?? Outcome(close, subject) ?? CourseChecks.Unverified(subject, "办结")) is { } refusal)
        {
            return refusal;
        }

        var obstacles = Tasks(subject).Concat(Alerts(subject, ground.Frame)).Concat(Counts(close, subject)).Concat(Handover(subject, ground.Frame)).ToArray();
        return obstacles.Length == 0 ? null : OutOfOrder($"尚不能办结：{string.Join("；", obstacles)}。", "请逐项办理后再办结。");
    }

    private static Refusal? Outcome(Close close, Case subject)
    {
        var allowed = subject.Stage == CaseStage.Dismissed
            ? new[] { CaseOutcome.Dismissed, CaseOutcome.HandledElsewhere }
            : [CaseOutcome.Resolved, CaseOutcome.OrdinaryCare, CaseOutcome.HandledElsewhere];
        return allowed.Contains(close.Outcome)
            ? null
            : Invalid($"事项处于“{CaseWording.Of(subject.Stage)}”阶段，办结结果与之不符。", $"请从{string.Join("、", allowed.Select(CaseWording.Of))}中选择。");
    }

    private static IEnumerable<string> Tasks(Case subject)
    {
        foreach (var task in subject.Tasks.Where(t => t.State == TaskState.Open))
        {
            yield return $"任务“{task.Name}”（{task.Id}）尚未完成";
        }

        if (subject.Stage == CaseStage.Lifted
            && subject.Plan.TasksAt(subject.Peak).Any(t => t.Kind == TaskKind.FinalReport)
            && !subject.Tasks.Any(t => t.Kind == TaskKind.FinalReport && t.State != TaskState.SetAside))
        {
            yield return "终报尚未完成";
        }
    }

    /// <summary>A grave alert ends by a person only, and through its case: closing first would leave nobody to do it.</summary>
    private static IEnumerable<string> Alerts(Case subject, CaseFrame frame) => subject.Alerts
        .Where(a => a.IsOpen && a.Grade >= Grade.Severe)
        .Select(a => $"系统研判预警{a.Number}仍为{frame.Grades[a.Grade].Name}，须待系统提出降级建议后办理“确认降级”");

    private static IEnumerable<string> Counts(Close close, Case subject)
    {
        if (subject.Stage == CaseStage.Dismissed)
        {
            return [];
        }

        if (subject.LastCounts is not { Act: var last } counts)
        {
            return ["尚未登记人数台账"];
        }

        if (!counts.Meet)
        {
            return [string.Create(CultureInfo.InvariantCulture, $"人数台账不符：受影响{last.Affected}人，已安置{last.Resettled}人、参加培训{last.Retrained}人、领取失业保险金{last.DrawingBenefit}人、尚未安置{last.Open}人，合计{(long)last.Resettled + last.Retrained + last.DrawingBenefit + last.Open}人")];
        }

        return last.Open > 0 && close.Outcome == CaseOutcome.Resolved
            ? [string.Create(CultureInfo.InvariantCulture, $"尚有{last.Open}人未安置，办结结果不能为“风险化解”")]
            : [];
    }

    private static IEnumerable<string> Handover(Case subject, CaseFrame frame) =>
        subject.PendingHandover is { } pending ? [$"移交{frame.NameOf(pending.To)}尚待答复"] : [];
}
