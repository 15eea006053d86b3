using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Notifications;
using static Monitor.Rules.Cases.Checks.ActChecks;

namespace Monitor.Rules.Cases.Checks;

/// <summary>What the acts on tasks and their clocks ask for.</summary>
internal static class TaskChecks
{
    public static Refusal? Refuse(CaseAct act, ActGround ground) => act switch
    {
        CompleteTask done => Open(done.Task, ground) ?? Owner(done.Task, ground) ?? DoneByAct(done.Task, ground) ?? Blank(done.Note, "完成情况"),
        SetTaskAside aside => Open(aside.Task, ground) ?? Owner(aside.Task, ground) ?? Indispensable(aside.Task, ground) ?? Blank(aside.Reason, "无法执行的原因"),
        StopClock stop => Open(stop.Task, ground) ?? Running(stop.Task, ground) ?? Blank(stop.Reason, "停止计时的理由"),
        RestartClock restart => Open(restart.Task, ground) ?? Standing(restart.Task, ground) ?? Blank(restart.Reason, "恢复计时的理由"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "No act on a task."),
    };

    private static Refusal? Open(string id, ActGround ground) => ground.Subject.TaskOf(id) switch
    {
        null => NotFound($"本事项没有任务“{id}”。", $"请从以下任务中选择：{string.Join("、", ground.Subject.Tasks.Where(t => t.State == TaskState.Open).Select(t => $"{t.Id}（{t.Name}）").DefaultIfEmpty("目前没有未完成的任务"))}。"),
        { State: TaskState.Done } task => OutOfOrder($"任务“{task.Name}”已经完成。", "无需重复办理。"),
        { State: TaskState.SetAside } task => OutOfOrder($"任务“{task.Name}”已经注明无法执行。", "无需重复办理。"),
        _ => null,
    };

    private static Refusal? Owner(string id, ActGround ground) => ground.Subject.TaskOf(id) is { } task && ground.Actor.Role != task.Role && ground.Actor.Role != PersonRole.Lead
        ? new(RefusalKind.NotAllowed, $"任务“{task.Name}”的责任岗位是{CaseWording.Of(task.Role)}。", task.Role == PersonRole.Lead ? "请由带班领导办理。" : $"请由{CaseWording.Of(task.Role)}或者带班领导办理。")
        : null;

    private static Refusal? DoneByAct(string id, ActGround ground) => ground.Subject.TaskOf(id)!.Kind switch
    {
        TaskKind.Acknowledgement => OutOfOrder("签收任务不能直接填报完成。", "请办理“签收”。"),
        TaskKind.Verification => OutOfOrder("核实任务不能直接填报完成。", "请办理“核实”。"),
        TaskKind.Consultation => OutOfOrder("会商任务不能直接填报完成。", "请办理“会商”。"),
        TaskKind.Statement => OutOfOrder("发布权威信息的任务不能直接填报完成。", "请依次办理“拟定口径”“审定口径”“发布权威信息”。"),
        _ => null,
    };

    private static Refusal? Indispensable(string id, ActGround ground) => ground.Subject.TaskOf(id)!.Kind is TaskKind.Acknowledgement or TaskKind.Verification or TaskKind.FinalReport
        ? OutOfOrder($"任务“{ground.Subject.TaskOf(id)!.Name}”不得注明无法执行。", "签收、核实和终报必须完成；确需时间的，请写明理由并办理“停止计时”。")
        : null;

    private static Refusal? Running(string id, ActGround ground) => ground.Subject.TaskOf(id) switch
    {
        { Stopped: not null } task => OutOfOrder($"任务“{task.Name}”已经停止计时。", "无需重复办理。"),
        { OverdueAt: not null } task => OutOfOrder($"任务“{task.Name}”已经逾期，不能停止计时。", "请尽快完成任务，并在完成情况中说明逾期原因。"),
        _ => null,
    };

    private static Refusal? Standing(string id, ActGround ground) =>
        ground.Subject.TaskOf(id) is { Stopped: null } task ? OutOfOrder($"任务“{task.Name}”正在计时。", "无需恢复计时。") : null;
}
