using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>Takes in what lies in the inbox. Files are known by their content, so that one is taken once however often it is looked at.</summary>
internal sealed partial class IntakeSweep(SourceImport import, DropFolder inbox, MonitorRecord record, ServiceSetting setting, ILogger<IntakeSweep> logger)
{
    /// <summary>Takes in the files of one source that have come to rest, and notes which cannot be.</summary>
    public async Task RunAsync(SourceDocument source, CancellationToken cancellationToken)
    {
        var look = inbox.Look(source.Id, source.Path);
        var unread = look.Untaken.Select(file => (file.RelativePath, file.Why)).ToList();
        foreach (var file in look.Files)
        {
            try
            {
                await import.ImportAsync(source, file, setting.Configuration.Rules, retry: false, progress: null, cancellationToken);
                inbox.Done(source.Id, file);
            }
            catch (Exception fault) when ((fault is IOException or UnauthorizedAccessException) && StorageFault.Told(fault) is null)
            {
                unread.Add((file.RelativePath, UntakenFile.WhyOf(fault))); // the next look tries again
            }
        }

        foreach (var file in await record.Unread.NoteAsync(source.Id, unread, look.Growing, cancellationToken))
        {
            LogUnread(source.Id, file.RelativePath, file.Why);
        }
    }

    [LoggerMessage(1011, LogLevel.Warning, "{Source}: {File} cannot be taken in, which the status page tells until it can: {Why}")]
    private partial void LogUnread(string source, string file, string why);
}
