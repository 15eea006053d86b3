using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Backups;

/// <summary>Puts a backup in the place of the record of a service that stands still. What it replaces is moved aside, and nothing is deleted.</summary>
/// <param name="folder">The data folder, claimed.</param>
/// <param name="store">The record's name in it.</param>
/// <param name="clock">The clock.</param>
/// <param name="zone">The zone whose time names the folder of what is replaced.</param>
/// <param name="auditAlgorithm">By what the service seals new audit rows.</param>
internal sealed class RecordRestore(DataFolder folder, string store, TimeProvider clock, TimeZoneInfo zone, AuditAlgorithm auditAlgorithm)
{
    /// <summary>Restores a backup that is whole; one that is not leaves everything as it was.</summary>
    /// <param name="backup">The file.</param>
    /// <param name="actor">Who restores.</param>
    /// <param name="origin">From where.</param>
    /// <param name="cancellationToken">Stops before anything was moved.</param>
    /// <exception cref="BackupFaultyException">The backup is not whole.</exception>
    /// <exception cref="RecordVersionException">A later version of the program wrote it.</exception>
    public async Task<RestoredRecord> RunAsync(string backup, string actor, string origin, CancellationToken cancellationToken)
    {
        var target = folder.File(store);
        using var copy = RecordCopy.OfFile(backup, target);
        HashSet<string> sent = [];
        var state = await copy.VerifyAsync(clock, auditAlgorithm, (record, found) => NoteAsync(record, found, sent, actor, origin, backup, cancellationToken), cancellationToken);

        var aside = new ReplacedFiles(folder, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone));
        foreach (var file in RecordFile.FilesOf(target).Where(File.Exists))
        {
            aside.Take(file); // with its log: that of another record would be read into the one that is put here
        }

        copy.Keep();

        // their numbers will be given again, to other messages
        string[] later = [.. new[] { folder.Mails, folder.Texts }.Where(Directory.Exists).SelectMany(Directory.GetFiles).Where(file => !sent.Contains(Path.GetFileNameWithoutExtension(file)))];
        Array.ForEach(later, aside.Take);
        return new RestoredRecord(state, aside.Folder, later.Length);
    }

    private async Task NoteAsync(
        MonitorRecord record, BackupState found, HashSet<string> sent, string actor, string origin, string backup, CancellationToken cancellationToken)
    {
        long last = 0;
        while (await record.Outbox.ListAsync(last, 1000, cancellationToken) is { Count: > 0 } messages)
        {
            sent.UnionWith(messages.Select(message => message.Key));
            last = messages[^1].Number;
        }

        await record.Audit.AddAsync(
            new() { At = clock.GetUtcNow(), Actor = actor, Act = "record.restore", Subject = Path.GetFileName(backup), After = found.AuditHead.ToString(), Origin = origin },
            cancellationToken);
    }
}
