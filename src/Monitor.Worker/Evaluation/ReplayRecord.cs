using Monitor.Worker.Intake;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>The record of a replay. It may be found again by the next one, as long as it holds just what that one would read: the same files, read by the same configuration and program.</summary>
internal static class ReplayRecord
{
    private const string Name = "replay.db";
    private const string MadeWith = "replay.made_with";

    /// <summary>Opens the record in a folder; what another configuration or program made of the files is deleted first.</summary>
    public static async Task<MonitorRecord> OpenAsync(WorkFolder work, string configurationVersion, DurableWrites writes, CancellationToken cancellationToken)
    {
        var maker = $"{configurationVersion} {typeof(ReplayRecord).Module.ModuleVersionId:N}";
        var kept = await MonitorRecord.OpenAsync(work.File(Name), TimeProvider.System, writes, cancellationToken);
        if (await kept.MetaAsync(MadeWith, cancellationToken) == maker)
        {
            return kept;
        }

        await kept.DisposeAsync();
        return await NewAsync(work, maker, writes, cancellationToken);
    }

    /// <summary>Begins anew.</summary>
    public static async Task<MonitorRecord> ReopenEmptyAsync(WorkFolder work, MonitorRecord kept, DurableWrites writes, CancellationToken cancellationToken)
    {
        var maker = await kept.MetaAsync(MadeWith, cancellationToken);
        await kept.DisposeAsync();
        return await NewAsync(work, maker!, writes, cancellationToken);
    }

    /// <summary>Whether a record holds files that are not among those just imported: earlier versions, or files of other folders.</summary>
    public static async Task<bool> HoldsOthersAsync(MonitorRecord record, IEnumerable<ImportResult> imported, CancellationToken cancellationToken)
    {
        var held = await record.Imports.ListAsync(0, int.MaxValue, cancellationToken);
        return held.Count(file => file.Status == ImportStatus.Taken) > imported.Count(result => result.Status == ImportStatus.Taken);
    }

    private static async Task<MonitorRecord> NewAsync(WorkFolder work, string maker, DurableWrites writes, CancellationToken cancellationToken)
    {
        foreach (var file in Directory.GetFiles(work.Path, $"{Name}*"))
        {
            File.Delete(file);
        }

        var record = await MonitorRecord.OpenAsync(work.File(Name), TimeProvider.System, writes, cancellationToken);
        await record.WriteAsync(transaction => transaction.SetMeta(MadeWith, maker), cancellationToken);
        return record;
    }
}
