using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Record;

namespace Monitor.Worker.Duty;

/// <summary>Notes when the configuration changes that the service runs on, and what changed in its rules.</summary>
internal sealed class ConfigWatch(MonitorRecord record, MonitorConfiguration configuration)
{
    private const string VersionKey = "duty.config.version";
    private const string SettingsKey = "duty.config.settings";

    /// <summary>Notes a change, once.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> NoteAsync(CancellationToken cancellationToken)
    {
        var known = await record.MetaAsync(VersionKey, cancellationToken);
        if (known == configuration.Version)
        {
            return false;
        }

        var before = known is null ? null : await record.MetaAsync(SettingsKey, cancellationToken);
        await record.WriteAsync(
            transaction =>
            {
                if (known is not null)
                {
                    var lines = Differences(JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(before!)!, configuration.Settings);
                    DutyStore.AddChange(transaction, new() { At = transaction.Now, FromVersion = known, ToVersion = configuration.Version, Lines = JsonSerializer.Serialize(lines) });
                }

                transaction.SetMeta(VersionKey, configuration.Version);
                transaction.SetMeta(SettingsKey, JsonSerializer.Serialize(configuration.Settings));
            },
            cancellationToken);
        return known is not null;
    }

    /// <summary>What differs between two sets of values, in Chinese, by place.</summary>
    public static ImmutableArray<string> Differences(ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> after) =>
    [
        .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => (before.GetValueOrDefault(key), after.GetValueOrDefault(key)) switch
        {
            (null, { } now) => $"{key}：新增，值为{now}",
            ({ } was, null) => $"{key}：已删去（原为{was}）",
            var (was, now) when was != now => $"{key}：由{was}改为{now}",
            _ => "",
        }).Where(line => line.Length > 0),
    ];
}
