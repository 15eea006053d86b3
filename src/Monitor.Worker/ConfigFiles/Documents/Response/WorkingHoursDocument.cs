using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Response;

/// <summary>A stretch of hours of a working day.</summary>
internal sealed record WorkingHoursDocument
{
    [Meaning("开始时刻")]
    public required TimeOnly From { get; init; }

    [Meaning("结束时刻")]
    public required TimeOnly To { get; init; }
}
