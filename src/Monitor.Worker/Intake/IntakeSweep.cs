using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.Intake;

/// <summary>Takes in what lies in the inbox. Files are known by their content, so that one is taken once however often it is looked at.</summary>
internal sealed partial class IntakeSweep(SourceImport import, DropFolder inbox, ServiceSetting setting, ILogger<IntakeSweep> logger)
{
    /// <summary>Takes in the files of one source that have come to rest.</summary>
    public async Task RunAsync(SourceDocument source, CancellationToken cancellationToken)
    {
        foreach (var file in inbox.Look(source.Id, source.Path))
        {
            try
            {
                await import.ImportAsync(source, file, setting.Configuration.Rules, retry: false, progress: null, cancellationToken);
                inbox.Done(source.Id, file);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                LogUnreadable(source.Id, file.RelativePath, fault.Message); // it may be gone or locked for the moment; the next look tries again
            }
        }
    }

    [LoggerMessage(1011, LogLevel.Warning, "{Source}: {File} cannot be read now and is tried again at the next look: {Fault}")]
    private partial void LogUnreadable(string source, string file, string fault);
}
