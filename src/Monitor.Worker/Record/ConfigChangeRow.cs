namespace Monitor.Worker.Record;

/// <summary>配置变更: the configuration that the service ran on changed.</summary>
internal sealed class ConfigChangeRow
{
    public long Id { get; init; }

    /// <summary>When the service first saw it.</summary>
    public required DateTimeOffset At { get; init; }

    public required string FromVersion { get; init; }

    public required string ToVersion { get; init; }

    /// <summary>What changed in the rules, in Chinese, as a JSON array; empty where only other files did.</summary>
    public required string Lines { get; init; }
}
