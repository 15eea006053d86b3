using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Intake;

/// <summary>A folder, a record and a clock of one test.</summary>
internal sealed class ImportFixture : IAsyncDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("monitor-import-").FullName;

    private ImportFixture()
    {
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 2, 20, 1, 0, 0, TimeSpan.Zero));

    public MonitorRecord Record { get; private set; } = null!;

    public SourceImport Import => new(Record, NullLogger<SourceImport>.Instance);

    public static async Task<ImportFixture> CreateAsync()
    {
        var fixture = new ImportFixture();
        fixture.Record = await MonitorRecord.OpenAsync(
            Path.Combine(fixture.Folder, "monitor.db"), fixture.Clock, new DurableWrites(null, null, () => { }), TestContext.Current.CancellationToken);
        return fixture;
    }

    public Task<ImportResult> ImportAsync(SourceDocument source, string path, string text, bool retry = false) =>
        ImportAsync(source, Put(path, text), retry);

    public Task<ImportResult> ImportAsync(SourceDocument source, FoundFile file, bool retry = false) =>
        Import.ImportAsync(source, file, ARuleSet.Small, retry, null, TestContext.Current.CancellationToken);

    public FoundFile Put(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return new(path, [full]);
    }

    public Task<IReadOnlyList<QuarantineRow>> QuarantineAsync() => Record.Imports.QuarantineAsync(0, 100_000, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Record.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
