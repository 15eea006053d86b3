using System.Text.Json;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>How far a source was pulled.</summary>
/// <param name="Through">What lies before this was pulled; null before the first time.</param>
/// <param name="At">When it was tried last.</param>
/// <param name="Pages">The pages that the last try left.</param>
/// <param name="Fault">Why it came to nothing, in Chinese; null where it went through.</param>
internal sealed record PullState(DateTimeOffset? Through, DateTimeOffset? At, int Pages, string? Fault)
{
    public static async Task<PullState> ReadAsync(MonitorRecord record, string source, CancellationToken cancellationToken) =>
        await record.MetaAsync(Key(source), cancellationToken) is { } json ? JsonSerializer.Deserialize<PullState>(json)! : new(null, null, 0, null);

    public Task WriteAsync(MonitorRecord record, string source, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => transaction.SetMeta(Key(source), JsonSerializer.Serialize(this)), cancellationToken);

    private static string Key(string source) => $"influx.pull.{source}";
}
