namespace Monitor.Worker.ConfigFiles.Documents.Response;

/// <summary>Who may own a task.</summary>
internal enum TaskRole
{
    DutyOfficer,
    Lead,
    Analyst,
}
