namespace Monitor.Worker.ConfigFiles.Documents.People;

/// <summary>What a person does here.</summary>
internal enum PersonRole
{
    DutyOfficer,
    Lead,
    Analyst,
    Operator,
    Auditor,
}
