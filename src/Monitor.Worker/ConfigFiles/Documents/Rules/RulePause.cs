namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>When a rule rests.</summary>
internal enum RulePause
{
    SpringFestival,
}
