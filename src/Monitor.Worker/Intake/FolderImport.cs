using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles;

namespace Monitor.Worker.Intake;

/// <summary>Takes in everything that the sources of a configuration find below some folders.</summary>
internal sealed class FolderImport(SourceImport import, MonitorConfiguration configuration, IReadOnlyList<string> folders)
{
    /// <summary>Imports the files of every source, in the order of sources and paths.</summary>
    /// <param name="retry">Whether files that were not taken are tried again.</param>
    /// <param name="progress">Is told the file at hand and the rows read of it; null for nobody.</param>
    /// <param name="cancellationToken">Ends the file at hand; those before it stay.</param>
    public async Task<ImmutableArray<ImportResult>> RunAsync(bool retry, Action<string, long>? progress, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<ImportResult>();
        foreach (var source in configuration.Sources)
        {
            foreach (var file in FileSearch.Find(source.Path, folders))
            {
                Action<long>? rows = progress is null ? null : count => progress(file.RelativePath, count);
                results.Add(await import.ImportAsync(source, file, configuration.Rules, retry, rows, cancellationToken));
            }
        }

        return results.ToImmutable();
    }
}
