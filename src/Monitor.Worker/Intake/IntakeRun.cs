using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.Intake;

/// <summary>Looks at the drop folder and takes what has come to rest in it.</summary>
internal sealed partial class IntakeRun(DropFolder drop, SourceImport import, ILogger<IntakeRun> logger)
{
    /// <summary>Takes the new files of the sources, in the order of sources and of paths. A file that cannot be read now is tried at the next look.</summary>
    /// <returns>What became of the files that were not seen before.</returns>
    public async Task<ImmutableArray<ImportResult>> RunAsync(IReadOnlyList<SourceDocument> sources, RuleSet rules, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<ImportResult>();
        foreach (var source in sources)
        {
            foreach (var file in drop.Look(source.Id, source.Path))
            {
                if (await TakeAsync(source, file, rules, cancellationToken) is { IsRepeat: false } result)
                {
                    results.Add(result);
                }
            }
        }

        return results.ToImmutable();
    }

    private async Task<ImportResult?> TakeAsync(SourceDocument source, FoundFile file, RuleSet rules, CancellationToken cancellationToken)
    {
        try
        {
            var result = await import.ImportAsync(source, file, rules, retry: false, progress: null, cancellationToken);
            drop.Done(source.Id, file);
            return result;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(source.Id, file.RelativePath, unreadable.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(1003, LogLevel.Warning, "{Source}: {File} cannot be read now ({Fault}); it is tried again at the next look. If this stays, check the rights of the drop folder")]
    private partial void LogUnreadable(string source, string file, string fault);
}
