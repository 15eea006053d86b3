using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Intake;

public sealed class IntakeRunTests
{
    private const string Claims = "地区,上级,周末,新增,领取\n370214,,2024-02-18,120,30\n";

    [Fact]
    public async Task New_files_are_taken_once_and_what_is_known_from_before_a_restart_is_not_told_again()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        fixture.Put("inbox/insurance/weekly/w7.csv", Claims);
        fixture.Put("inbox/insurance/weekly/w8.csv", "没有表头");

        var run = Run(fixture);
        Assert.Empty(await RunAsync(run));
        Assert.Equal([("insurance/weekly/w7.csv", ImportStatus.Taken), ("insurance/weekly/w8.csv", ImportStatus.Failed)], (await RunAsync(run)).Select(it => (it.RelativePath, it.Status)));
        Assert.Empty(await RunAsync(run));

        var afterRestart = Run(fixture);
        await RunAsync(afterRestart);
        Assert.Empty(await RunAsync(afterRestart));
        Assert.Equal(2, fixture.Record.ReadObservations(0).Count());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_keep_the_others_from_being_taken()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        var gone = Path.Combine(Path.GetDirectoryName(fixture.Put("inbox/insurance/weekly/w8.csv", Claims).Paths[0])!, "w7.csv");
        File.CreateSymbolicLink(gone, Path.Combine(Path.GetTempPath(), "monitor-nothing-here"));
        var log = new EventIds();
        var run = Run(fixture, log);

        await RunAsync(run);

        Assert.Equal(["insurance/weekly/w8.csv"], (await RunAsync(run)).Select(it => it.RelativePath));
        Assert.Equal([1003], log);
    }

    private static IntakeRun Run(ImportFixture fixture, ILogger<IntakeRun>? log = null) => new(
        new DropFolder(Path.Combine(fixture.Folder, "inbox")),
        new SourceImport(fixture.Record, NullLogger<SourceImport>.Instance),
        log ?? NullLogger<IntakeRun>.Instance);

    private static async Task<IReadOnlyList<ImportResult>> RunAsync(IntakeRun run) =>
        await run.RunAsync([ASource.OfClaims], ARuleSet.Small, TestContext.Current.CancellationToken);

    private sealed class EventIds : List<int>, ILogger<IntakeRun>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Add(eventId.Id);
    }
}
