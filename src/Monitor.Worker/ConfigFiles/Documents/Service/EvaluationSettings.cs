using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>When evaluations are due.</summary>
internal sealed record EvaluationSettings
{
    [Meaning("hour 每小时、day 每天")]
    public EvaluationPace Every { get; init; }

    [Meaning("每天研判的时刻（every 为 day 时）")]
    public TimeOnly At { get; init; } = new(8, 0);
}
