using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>A county no longer sends its weekly figures.</summary>
internal sealed record SilenceEvent : DemoEvent
{
    [Meaning("不再报送的第一周的星期一")]
    public required DateOnly FirstWeek { get; init; }

    /// <inheritdoc/>
    public override bool LeadsToDataAlerts => true;
}
