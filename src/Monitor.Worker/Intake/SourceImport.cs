using Monitor.Rules.Evaluation;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>Brings the files of sources into the record, each in one transaction.</summary>
internal sealed partial class SourceImport(MonitorRecord record, ILogger<SourceImport> logger)
{
    /// <summary>Reads a file into the record. A file whose very bytes were what was last taken under its path changes nothing.</summary>
    /// <param name="source">The source it belongs to.</param>
    /// <param name="file">The file.</param>
    /// <param name="rules">The regions and indicators that its rows speak of.</param>
    /// <param name="retry">Whether a file that was not taken is tried again, as after a change of the configuration.</param>
    /// <param name="progress">Is told the number of rows read, now and then.</param>
    /// <param name="cancellationToken">Ends the reading; nothing of the file is kept.</param>
    /// <exception cref="IOException">The file cannot be read now; nothing of it is kept.</exception>
    public async Task<ImportResult> ImportAsync(
        SourceDocument source, FoundFile file, RuleSet rules, bool retry, Action<long>? progress, CancellationToken cancellationToken)
    {
        var content = await ContentHash.OfAsync(file, source.Limits.Bytes.Bytes, cancellationToken);
        var before = await record.Imports.FindAsync(source.Id, file.RelativePath, content.Sha256, cancellationToken);
        if (before is not null && (before.Status == ImportStatus.Taken || !retry))
        {
            return new(source.Id, file.RelativePath, before.Status, before.Counts, before.Reason, IsRepeat: true) { Columns = before.Columns };
        }

        var result = await record.WriteAsync(
            transaction =>
            {
                var id = transaction.AddImport(source.Id, file.RelativePath, content.Sha256, content.Bytes);
                var ended = new FileRecording(transaction, id, source, rules, record.Now).Write(file, progress, cancellationToken);
                transaction.EndImport(id, ended.Status, ended.Counts, ended.Reason, ended.Columns);
                return ended;
            },
            cancellationToken);
        Log(result);
        return result;
    }

    private void Log(ImportResult result)
    {
        if (result.Status == ImportStatus.Taken)
        {
            LogTaken(result.Source, result.RelativePath, result.Counts.Taken, result.Counts.Filtered, result.Counts.Quarantined);
        }
        else
        {
            LogRefused(result.Source, result.RelativePath, result.Status, result.Reason);
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "{Source}: took {File}: {Taken} rows taken, {Filtered} filtered, {Quarantined} quarantined")]
    private partial void LogTaken(string source, string file, long taken, long filtered, long quarantined);

    [LoggerMessage(1002, LogLevel.Warning, "{Source}: {File} is {Status} and none of its rows count until it is mended and sent again: {Reason}")]
    private partial void LogRefused(string source, string file, ImportStatus status, string reason);
}
