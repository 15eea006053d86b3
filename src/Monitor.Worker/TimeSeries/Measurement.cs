using System.Collections.Immutable;

namespace Monitor.Worker.TimeSeries;

/// <summary>What is copied under one name.</summary>
/// <param name="Name">Its name on the server.</param>
/// <param name="Tags">Its tags, in the order of their names; <c>mode</c> is among them.</param>
/// <param name="Numbers">The fields that are numbers: they are counted and summed.</param>
/// <param name="Texts">The fields that are texts.</param>
internal sealed record Measurement(string Name, ImmutableArray<string> Tags, ImmutableArray<string> Numbers, ImmutableArray<string> Texts)
{
    /// <summary>The tag that tells made figures (演练) from live ones.</summary>
    public const string Mode = "mode";

    public const string Live = "live";

    public const string Drill = "drill";

    /// <summary>监测数据: every version of every figure. A withdrawn figure has no value.</summary>
    public static Measurement Observation { get; } = new("monitor_observation", ["indicator", "kind", Mode, "region"], ["known", "value"], []);

    /// <summary>指标: the headline indicators as each evaluation saw them.</summary>
    public static Measurement Indicator { get; } = new("monitor_indicator", ["indicator", Mode, "region"], ["coverage", "previous", "value", "year_before"], ["period"]);

    /// <summary>预计最终值: what a headline figure is expected to become when all has been reported.</summary>
    public static Measurement Expected { get; } = new("monitor_expected", ["indicator", Mode, "region"], ["high", "low", "value"], ["period"]);

    /// <summary>预警: every change of every alert.</summary>
    public static Measurement Alert { get; } = new("monitor_alert", ["kind", Mode, "region", "rule"], ["from", "to"], ["change", "number"]);

    /// <summary>The fields in the order of their names.</summary>
    public IEnumerable<string> Fields => Numbers.Concat(Texts).Order(StringComparer.Ordinal);
}
