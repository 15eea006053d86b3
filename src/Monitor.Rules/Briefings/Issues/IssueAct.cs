namespace Monitor.Rules.Briefings.Issues;

/// <summary>What people do with an issue of a briefing.</summary>
public enum IssueAct
{
    /// <summary>生成: makes a draft.</summary>
    Make,

    /// <summary>编辑: writes one of the parts that are left to people.</summary>
    Edit,

    /// <summary>审批: approves it as it stands.</summary>
    Approve,

    /// <summary>发送: sends it to its list, which archives it.</summary>
    Send,

    /// <summary>更正: makes a new issue that corrects an archived one.</summary>
    Correct,
}
