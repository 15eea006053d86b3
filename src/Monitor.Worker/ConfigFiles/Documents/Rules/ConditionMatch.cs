namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>How people and share of one enterprise combine.</summary>
internal enum ConditionMatch
{
    Any,
    All,
}
