namespace Monitor.Worker.ConfigFiles.Documents.Rosters;

/// <summary>What somebody is on shift for.</summary>
internal enum DutyPost
{
    Lead,
    DutyOfficer,
}
