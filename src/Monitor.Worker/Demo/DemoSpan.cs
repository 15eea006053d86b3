using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>The days that are played, the last one included.</summary>
internal sealed record DemoSpan
{
    [Meaning("第一天")]
    public required DateOnly From { get; init; }

    [Meaning("最后一天")]
    public required DateOnly To { get; init; }
}
