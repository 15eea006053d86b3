namespace Monitor.Worker.ConfigFiles.Documents.Stories;

/// <summary>What becomes of a task.</summary>
internal enum TaskTurn
{
    Opened,
    Warned,
    Overdue,
    Done,
    SetAside,
    Stopped,
    Restarted,
    Tightened,
}
