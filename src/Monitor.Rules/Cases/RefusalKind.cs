namespace Monitor.Rules.Cases;

/// <summary>Why an act is refused, for doors that answer by a code.</summary>
public enum RefusalKind
{
    /// <summary>无权办理: the person may not do that here.</summary>
    NotAllowed,

    /// <summary>程序不符: the case does not stand where that is done.</summary>
    OutOfOrder,

    /// <summary>内容有误: what was given is wrong or wanting.</summary>
    Invalid,

    /// <summary>不存在: there is no such case, alert, task or measure.</summary>
    NotFound,
}
