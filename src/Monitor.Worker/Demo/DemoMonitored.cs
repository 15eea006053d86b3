using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>The panel of monitored enterprises (失业动态监测) of the made province.</summary>
internal sealed record DemoMonitored
{
    [Meaning("每市的监测企业数")]
    [Between(5, 100)]
    public required int PerCity { get; init; }

    [Meaning("第一个统计月份的第一天")]
    public required DateOnly From { get; init; }
}
