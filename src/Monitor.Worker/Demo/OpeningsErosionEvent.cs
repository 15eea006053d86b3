using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>Openings of a region fall week after week, each week by little.</summary>
internal sealed record OpeningsErosionEvent : DemoEvent
{
    [Meaning("第一周的星期一")]
    public required DateOnly FirstWeek { get; init; }

    [Meaning("每周减少的百分比")]
    [Between(0.1, 10)]
    public required double PercentAWeek { get; init; }
}
