namespace Monitor.Worker.Record.Tables;

/// <summary>Single values, such as counters and the watermark.</summary>
internal sealed class MetaTable
{
    public required string Key { get; init; }

    public required string Value { get; init; }
}
