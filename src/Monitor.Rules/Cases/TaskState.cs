namespace Monitor.Rules.Cases;

/// <summary>任务状态.</summary>
public enum TaskState
{
    /// <summary>办理中.</summary>
    Open,

    /// <summary>已完成.</summary>
    Done,

    /// <summary>无法执行.</summary>
    SetAside,
}
