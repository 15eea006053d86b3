using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Evaluation;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Reference;

/// <summary>The three United States files, imported once for the tests of a class.</summary>
public sealed class ImportedUsFiles : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("monitor-us-import-").FullName;
    private readonly Lazy<Task<Content>> import;

    public ImportedUsFiles() => import = new(ImportAsync);

    public async ValueTask DisposeAsync()
    {
        if (import is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await import.Value).Record.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    internal Task<Content> OrSkipAsync()
    {
        ReferenceData.OrSkip();
        return import.Value;
    }

    private async Task<Content> ImportAsync()
    {
        var data = ReferenceData.OrSkip();
        var configuration = ConfigurationLoader.Load(UsExcerpt.Profile, [data]).Configuration!;
        var record = await MonitorRecord.OpenAsync(Path.Combine(folder, "import.db"), TimeProvider.System, new DurableWrites(null, null, () => { }), CancellationToken.None);
        var results = await new FolderImport(new SourceImport(record, NullLogger<SourceImport>.Instance), configuration, [data]).RunAsync(retry: false, progress: null, CancellationToken.None);
        return new Content(data, configuration.Rules, record, results);
    }

    /// <param name="Data">The folder they came from.</param>
    /// <param name="Rules">The rules of the profile.</param>
    /// <param name="Record">What was made of them.</param>
    /// <param name="Results">What became of each, in the order of sources.</param>
    internal sealed record Content(string Data, RuleSet Rules, MonitorRecord Record, ImmutableArray<ImportResult> Results);
}
