namespace Monitor.Rules.Briefings.Issues;

/// <summary>办理状态: how an issue of a briefing stands.</summary>
public enum IssueState
{
    /// <summary>草稿: as the machine made it.</summary>
    Draft,

    /// <summary>已编辑: a person has written a part of it.</summary>
    Edited,

    /// <summary>已审批: ready to be sent; editing it takes the approval back.</summary>
    Approved,

    /// <summary>已归档: sent to its list and kept; never changed again.</summary>
    Archived,
}
