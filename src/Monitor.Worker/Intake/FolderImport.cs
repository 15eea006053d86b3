using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>Takes in everything that the sources of a configuration find below some folders.</summary>
internal sealed class FolderImport(SourceImport import, MonitorConfiguration configuration, IReadOnlyList<string> folders)
{
    /// <summary>Imports the files of every source, in the order of sources and paths. One that cannot be read is told as failed and left out of the record.</summary>
    /// <param name="retry">Whether files that were not taken are tried again.</param>
    /// <param name="progress">Is told the file at hand and the rows read of it; null for nobody.</param>
    /// <param name="cancellationToken">Ends the file at hand; those before it stay.</param>
    public async Task<ImmutableArray<ImportResult>> RunAsync(bool retry, Action<string, long>? progress, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<ImportResult>();
        foreach (var source in configuration.Sources)
        {
            var look = FileSearch.Look(source.Path, folders);
            foreach (var file in look.Files)
            {
                results.Add(await ImportAsync(source, file, retry, progress, cancellationToken));
            }

            results.AddRange(look.Untaken.Select(file => Unread(source, file.RelativePath, file.Why)));
        }

        return results.ToImmutable();
    }

    private async Task<ImportResult> ImportAsync(SourceDocument source, FoundFile file, bool retry, Action<string, long>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await import.ImportAsync(source, file, configuration.Rules, retry, progress is null ? null : count => progress(file.RelativePath, count), cancellationToken);
        }
        catch (Exception fault) when ((fault is IOException or UnauthorizedAccessException) && StorageFault.Told(fault) is null)
        {
            return Unread(source, file.RelativePath, UntakenFile.WhyOf(fault)); // the others are still to be taken
        }
    }

    private static ImportResult Unread(SourceDocument source, string path, string why) => new(source.Id, path, ImportStatus.Failed, default, why, IsRepeat: false);
}
