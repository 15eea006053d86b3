using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>演示脚本: what happens in the made province, and what the engine must make of it.</summary>
internal sealed record DemoScenario
{
    [Meaning("名称")]
    public required string Title { get; init; }

    [Meaning("随机数种子")]
    public required int Seed { get; init; }

    [Meaning("历史数据第一周的星期一")]
    public required DateOnly HistoryFrom { get; init; }

    [Meaning("演示的起止日期")]
    public required DemoSpan Play { get; init; }

    [Meaning("企业数量")]
    [Between(500, 20000)]
    public required int Enterprises { get; init; }

    [Meaning("失业动态监测企业；不写则没有企业月报")]
    public DemoMonitored? Monitored { get; init; }

    [Meaning("事件")]
    [NotEmpty]
    public required ImmutableArray<DemoEvent> Events { get; init; }

    [Meaning("平静时段")]
    [NotEmpty]
    public required ImmutableArray<CalmStretch> Calm { get; init; }

    [Meaning("人员办理：按时间先后；地区和事由指明办理哪个事项")]
    public ImmutableArray<DemoAct> Acts { get; init; } = [];

    /// <summary>The events of one kind, in the order of the file.</summary>
    public IEnumerable<TEvent> EventsOf<TEvent>()
        where TEvent : DemoEvent => Events.OfType<TEvent>();

    /// <summary>Reads a scenario and checks it against the profile it is to be played in.</summary>
    /// <param name="file">The name shown in messages.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="profile">The regions, people and causes it may speak of.</param>
    /// <param name="errors">Takes every mistake, in Chinese.</param>
    /// <returns>The scenario; null where there was a mistake.</returns>
    public static DemoScenario? Read(string file, ReadOnlySpan<byte> content, MonitorConfiguration profile, ConfigErrors errors)
    {
        var places = new BoundPlaces();
        var bound = new YamlBinder(errors, places).Bind<DemoScenario>(file, content);
        if (bound is not { IsWhole: true, Document: { } scenario })
        {
            return null;
        }

        var before = errors.Count;
        new DemoScenarioCheck(scenario, profile, places, errors).Run();
        return errors.Count == before ? scenario : null;
    }
}
