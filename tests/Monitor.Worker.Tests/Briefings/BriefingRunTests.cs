using Monitor.Testing;
using Monitor.Worker.Briefings;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.Briefings;

public sealed class BriefingRunTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("monitor-briefings-");
    private readonly DurableWrites writes = new(null, null, () => throw new InvalidOperationException("No crash was asked for."));

    private BriefingFolder Folder => new(data.FullName, writes);

    public void Dispose()
    {
        writes.Dispose();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Writing_a_briefing_again_leaves_the_same_bytes()
    {
        var path = await RunAsync();
        var first = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(path, await RunAsync());

        Assert.Equal(first, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(["2026-W47-S-202611230800-1a2b3c4d.html"], Folder.Names());
        Assert.Equal(["2026-W47-S-202611230800-1a2b3c4d.html"], data.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => f.Name));
        Assert.Equal(2, writes.Count);
    }

    [Theory]
    [InlineData("../monitor.db")]
    [InlineData("2026-W47-../../monitor.db.html")]
    [InlineData("2026-W47-x.htm")]
    [InlineData(".2026-W47-x.html")]
    [InlineData("2026-W47-x.html\n")]
    public async Task Only_briefings_are_read_from_the_folder(string name)
    {
        await RunAsync();
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "monitor.db"), "x", TestContext.Current.CancellationToken);

        Assert.Null(await Folder.ReadAsync(name, TestContext.Current.CancellationToken));
    }

    private async Task<string> RunAsync()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        return await ABriefingRun.Of(temporary.Record, Folder)
            .RunAsync(SampleProvince.Rules, SnapshotRows.Of(SampleProvince.OneEvent()), SampleProvince.Week, TestContext.Current.CancellationToken);
    }
}
