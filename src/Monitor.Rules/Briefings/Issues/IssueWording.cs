namespace Monitor.Rules.Briefings.Issues;

/// <summary>What states and acts are called.</summary>
public static class IssueWording
{
    /// <summary>A state, such as 已审批.</summary>
    public static string Of(IssueState state) => state switch
    {
        IssueState.Draft => "草稿",
        IssueState.Edited => "已编辑",
        IssueState.Approved => "已审批",
        IssueState.Archived => "已归档",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };

    /// <summary>An act, such as 审批.</summary>
    public static string Of(IssueAct act) => act switch
    {
        IssueAct.Make => "生成简报",
        IssueAct.Edit => "编辑简报",
        IssueAct.Approve => "审批简报",
        IssueAct.Send => "发送简报",
        IssueAct.Correct => "更正简报",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "There is no such act."),
    };
}
