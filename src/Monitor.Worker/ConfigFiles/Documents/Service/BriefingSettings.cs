using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>When the weekly briefing is due.</summary>
internal sealed record BriefingSettings
{
    [Meaning("星期几")]
    public DayOfWeek Weekday { get; init; } = DayOfWeek.Monday;

    [Meaning("时刻")]
    public TimeOnly At { get; init; } = new(8, 0);
}
