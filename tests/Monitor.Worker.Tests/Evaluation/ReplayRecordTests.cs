using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Evaluation;

public sealed class ReplayRecordTests
{
    private static readonly ImportResult Taken = new("claims", "a.csv", ImportStatus.Taken, new(1, 1, 0, 0), "", IsRepeat: false);
    private static readonly DurableWrites Writes = new(null, null, () => { });

    [Fact]
    public async Task What_an_earlier_run_imported_is_found_again()
    {
        using var work = WorkFolder.At(null);
        await TakeAsync(work, "v1", "a.csv");

        Assert.Equal(["a.csv"], await FilesAsync(work, "v1"));
    }

    [Fact]
    public async Task What_another_configuration_made_of_the_files_is_not_used()
    {
        using var work = WorkFolder.At(null);
        await TakeAsync(work, "v1", "a.csv");

        Assert.Empty(await FilesAsync(work, "v2"));
        Assert.Empty(await FilesAsync(work, "v1"));
    }

    [Fact]
    public async Task Files_that_are_no_longer_among_the_input_are_noticed()
    {
        using var work = WorkFolder.At(null);
        await TakeAsync(work, "v1", "a.csv");
        await TakeAsync(work, "v1", "b.csv");
        var kept = await ReplayRecord.OpenAsync(work, "v1", Writes, Token);

        Assert.False(await ReplayRecord.HoldsOthersAsync(kept, [Taken, Taken with { RelativePath = "b.csv" }], Token));
        Assert.True(await ReplayRecord.HoldsOthersAsync(kept, [Taken], Token));

        await (await ReplayRecord.ReopenEmptyAsync(work, kept, Writes, Token)).DisposeAsync();
        Assert.Empty(await FilesAsync(work, "v1"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task TakeAsync(WorkFolder work, string version, string path)
    {
        await using var record = await ReplayRecord.OpenAsync(work, version, Writes, Token);
        await record.WriteAsync(
            transaction => transaction.EndImport(transaction.AddImport("claims", path, path, 1), ImportStatus.Taken, new(0, 0, 0, 0), ""), Token);
    }

    private static async Task<string[]> FilesAsync(WorkFolder work, string version)
    {
        await using var record = await ReplayRecord.OpenAsync(work, version, Writes, Token);
        return [.. (await record.Imports.ListAsync(0, 10, Token)).Select(file => file.RelativePath)];
    }
}
