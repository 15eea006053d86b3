using Monitor.Worker.Record;

namespace Monitor.Worker.Operations;

/// <summary>演练标记: keeps made figures and live ones from ever sharing a record.</summary>
internal static class DrillMark
{
    private const string Key = "drill";
    private const string Running = "running";
    private const string Finished = "finished";

    /// <summary>Whether the record holds made figures.</summary>
    public static async Task<bool> IsDrillAsync(MonitorRecord record, CancellationToken cancellationToken) =>
        await record.MetaAsync(Key, cancellationToken) is not null;

    /// <summary>Marks a new record as a drill's.</summary>
    /// <exception cref="MixedDataException">The record holds live figures.</exception>
    public static async Task BeginAsync(MonitorRecord record, string data, CancellationToken cancellationToken)
    {
        if (await IsDrillAsync(record, cancellationToken))
        {
            return;
        }

        if (await record.WatermarkAsync(cancellationToken) is not null || (await record.Imports.ListAsync(0, 1, cancellationToken)).Count > 0)
        {
            throw new MixedDataException($"数据目录 {data} 里是正式数据，演示不能写入。请用 --data 另指目录。");
        }

        await record.WriteAsync(transaction => transaction.SetMeta(Key, Running), cancellationToken);
    }

    /// <summary>Notes that a drill was played to its end.</summary>
    public static Task FinishAsync(MonitorRecord record, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => transaction.SetMeta(Key, Finished), cancellationToken);

    /// <summary>Whether a drill was played to its end.</summary>
    public static async Task<bool> IsFinishedAsync(MonitorRecord record, CancellationToken cancellationToken) =>
        await record.MetaAsync(Key, cancellationToken) == Finished;

    /// <summary>Refuses a record that holds made figures.</summary>
    /// <exception cref="MixedDataException">It does.</exception>
    public static async Task RefuseDrillAsync(MonitorRecord record, string data, CancellationToken cancellationToken)
    {
        if (await IsDrillAsync(record, cancellationToken))
        {
            throw new MixedDataException($"数据目录 {data} 里是演练数据，不能用于正式运行。请用 --data 另指目录，或删除该目录。");
        }
    }
}
