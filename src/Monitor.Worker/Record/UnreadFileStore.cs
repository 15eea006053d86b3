using System.Collections.Immutable;
using System.Text.Json;

namespace Monitor.Worker.Record;

/// <summary>未能入库的文件: what the last look at the inbox could not take, by source, so that commands beside the service can tell of it too.</summary>
internal sealed class UnreadFileStore(MonitorRecord record)
{
    /// <summary>What waits of a source, in the order of paths.</summary>
    public async Task<ImmutableArray<UnreadFile>> OfAsync(string source, CancellationToken cancellationToken) =>
        await record.MetaAsync(Key(source), cancellationToken) is { } text ? JsonSerializer.Deserialize<ImmutableArray<UnreadFile>>(text) : [];

    /// <summary>Notes what a look found; what waits for the same reason as before keeps its time. Nothing is written where nothing changed.</summary>
    /// <param name="source">The source.</param>
    /// <param name="found">What could not be taken.</param>
    /// <param name="undecided">Paths of which the look found nothing out; what was told of them stands.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>What was not told before.</returns>
    public async Task<ImmutableArray<UnreadFile>> NoteAsync(string source, IEnumerable<(string RelativePath, string Why)> found, IReadOnlyCollection<string> undecided, CancellationToken cancellationToken)
    {
        var before = (await OfAsync(source, cancellationToken)).ToDictionary(file => file.RelativePath, StringComparer.Ordinal);
        var now = record.Now();
        ImmutableArray<UnreadFile> files =
        [
            .. found.Concat(undecided.Where(before.ContainsKey).Select(path => (RelativePath: path, before[path].Why))).OrderBy(file => file.RelativePath, StringComparer.Ordinal)
                .Select(file => before.GetValueOrDefault(file.RelativePath) is { } known && known.Why == file.Why ? known : new UnreadFile(file.RelativePath, now, file.Why)),
        ];
        ImmutableArray<UnreadFile> added = [.. files.Where(file => !before.ContainsValue(file))];
        if (!added.IsEmpty || files.Length != before.Count)
        {
            await record.WriteAsync(transaction => transaction.SetMeta(Key(source), JsonSerializer.Serialize(files)), cancellationToken);
        }

        return added;
    }

    private static string Key(string source) => $"intake.unread.{source}";
}
