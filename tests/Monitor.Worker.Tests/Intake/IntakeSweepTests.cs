using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Intake;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Intake;

public sealed class IntakeSweepTests
{
    private const string Claims = "地区,上级,周末,新增,领取\n370214,,2024-02-18,120,30\n";

    [Fact]
    public async Task A_file_is_taken_at_the_second_look_and_never_again()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        fixture.Put("inbox/insurance/weekly/w7.csv", Claims);
        fixture.Put("inbox/insurance/weekly/w8.csv", "没有表头");

        await LookAsync(fixture, new EventIds(), times: 1);
        Assert.Empty(await ImportsAsync(fixture));
        await LookAsync(fixture, new EventIds(), times: 4);

        Assert.Equal(
            [("insurance/weekly/w7.csv", ImportStatus.Taken), ("insurance/weekly/w8.csv", ImportStatus.Failed)],
            (await ImportsAsync(fixture)).Select(it => (it.RelativePath, it.Status)));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_keep_the_others_from_being_taken()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        var gone = Path.Combine(Path.GetDirectoryName(fixture.Put("inbox/insurance/weekly/w8.csv", Claims).Paths[0])!, "w7.csv");
        File.CreateSymbolicLink(gone, Path.Combine(fixture.Folder, "nothing-here"));
        var log = new EventIds();

        await LookAsync(fixture, log, times: 2);

        Assert.Equal(["insurance/weekly/w8.csv"], (await ImportsAsync(fixture)).Select(it => it.RelativePath));
        Assert.Equal([1011], log);
        var unread = Assert.Single(await UnreadAsync(fixture));
        Assert.Equal(("insurance/weekly/w7.csv", "是链接，所指的文件不存在；请把文件本身放入收件目录"), (unread.RelativePath, unread.Why));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_told_once_with_its_time_until_it_is_taken()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        var path = fixture.Put("inbox/insurance/weekly/w7.csv", Claims).Paths[0];
        var log = new EventIds();
        var since = fixture.Clock.GetUtcNow();
        using (File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await LookAsync(fixture, log, times: 2);
            fixture.Clock.Advance(TimeSpan.FromHours(1));
            await LookAsync(fixture, log, times: 2);
        }

        var unread = Assert.Single(await UnreadAsync(fixture));
        Assert.Equal(("insurance/weekly/w7.csv", since), (unread.RelativePath, unread.Since));
        Assert.StartsWith("读取失败", unread.Why, StringComparison.Ordinal);
        Assert.Equal([1011], log);

        await LookAsync(fixture, log, times: 2);
        Assert.Empty(await UnreadAsync(fixture));
        Assert.Single(await ImportsAsync(fixture));
    }

    [Fact]
    public void A_file_of_another_account_says_whose_rights_to_change() =>
        Assert.Equal("服务账户无权读取；请运维人员修改该文件的属主或权限（例如 chgrp、chmod 640），改后自动入库", UntakenFile.WhyOf(new UnauthorizedAccessException()));

    private static async Task LookAsync(ImportFixture fixture, EventIds log, int times)
    {
        using var data = DataFolder.Claim(fixture.Folder);
        var configuration = new MonitorConfiguration
        {
            Directory = fixture.Folder,
            Version = "test",
            Service = new() { Title = "测试", Mode = ServiceMode.Trial },
            People = [],
            Sources = [ASource.OfClaims],
            Rules = ARuleSet.Small,
            Texts = ImmutableSortedDictionary<string, string>.Empty,
        };
        var sweep = new IntakeSweep(
            new SourceImport(fixture.Record, NullLogger<SourceImport>.Instance), new DropFolder(data.Inbox), fixture.Record, new(configuration, data, fixture.Clock, IsDrill: false), log);
        for (var look = 0; look < times; look++)
        {
            await sweep.RunAsync(ASource.OfClaims, TestContext.Current.CancellationToken);
        }
    }

    private static Task<IReadOnlyList<ImportedFile>> ImportsAsync(ImportFixture fixture) => fixture.Record.Imports.ListAsync(0, 10, TestContext.Current.CancellationToken);

    private static Task<ImmutableArray<UnreadFile>> UnreadAsync(ImportFixture fixture) => fixture.Record.Unread.OfAsync(ASource.OfClaims.Id, TestContext.Current.CancellationToken);

    private sealed class EventIds : List<int>, ILogger<IntakeSweep>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Add(eventId.Id);
    }
}
