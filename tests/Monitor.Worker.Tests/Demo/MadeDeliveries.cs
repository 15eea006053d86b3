using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Worker.Demo;

namespace Monitor.Worker.Tests.Demo;

/// <summary>The deliveries of a seed, made once for the tests that only read them.</summary>
public sealed class MadeDeliveries
{
    private readonly MonitoringFrame province = DemoProvince.Create();
    private readonly Dictionary<int, ImmutableArray<DemoDelivery>> made = [];

    /// <summary>Of that seed; of the scenario's own where none is given.</summary>
    internal ImmutableArray<DemoDelivery> Of(int? seed)
    {
        var scenario = DemoProvince.Scenario();
        var key = seed ?? scenario.Seed;
        if (!made.TryGetValue(key, out var deliveries))
        {
            made[key] = deliveries = ShandongDemo.Make(scenario, province, seed);
        }

        return deliveries;
    }
}
