namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How often evaluations are due.</summary>
internal enum EvaluationPace
{
    Hour,
    Day,
}
