using Monitor.Rules.Alerts;
using Monitor.Worker.ConfigFiles.Documents.Stories;

namespace Monitor.Worker.Stories;

/// <summary>The words in which a story is told.</summary>
internal static class StoryWording
{
    public static string Of(AlertChangeKind change) => change switch
    {
        AlertChangeKind.Raise => "触发",
        AlertChangeKind.Upgrade => "升级",
        AlertChangeKind.Extend => "扩大",
        AlertChangeKind.Lower => "降级",
        AlertChangeKind.ProposeLowering => "建议降级",
        AlertChangeKind.WithdrawProposal => "撤回降级建议",
        AlertChangeKind.Quiet => "平息",
        AlertChangeKind.Freeze => "冻结",
        AlertChangeKind.Thaw => "解冻",
        AlertChangeKind.RefuseOrder => "降级未执行",
        AlertChangeKind.Note => "补记",
        _ => "维持",
    };

    public static string Of(MessageWay by) => by == MessageWay.Mail ? "邮件" : "短信";

    public static string Of(TaskTurn turn) => turn switch
    {
        TaskTurn.Opened => "开始",
        TaskTurn.Warned => "临期提醒",
        TaskTurn.Overdue => "逾期",
        TaskTurn.Done => "完成",
        TaskTurn.SetAside => "注明无法执行",
        TaskTurn.Stopped => "停止计时",
        TaskTurn.Restarted => "恢复计时",
        _ => "时限收紧",
    };
}
