namespace Monitor.Rules.Cases.Acts;

/// <summary>完成任务: a task or a report is done.</summary>
/// <param name="Task">The task's key in the case.</param>
/// <param name="Note">What was done, to whom it was sent (完成情况).</param>
public sealed record CompleteTask(string Task, string Note) : CaseAct(ActKind.CompleteTask)
{
    /// <summary>The text of a report (报告正文).</summary>
    public string? Text { get; init; }
}
