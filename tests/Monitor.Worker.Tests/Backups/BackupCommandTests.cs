using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Monitor.Testing.Hosts;
using Monitor.Worker.CommandLine;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Backups;

/// <summary>A record is copied while the service works on it, and put back after more has happened.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.FromHours(8)));
    private readonly SmallProfile profile = new("hour");
    private readonly DataUnderTest data = new();
    private readonly DataUnderTest elsewhere = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Backup => Path.Combine(elsewhere.Path, "monthly", "monitor-2026-11-23.db");

    private string Record => Path.Combine(data.Path, "monitor.db");

    [Fact]
    public async Task A_backup_made_beside_the_service_brings_back_what_was_then()
    {
        await using (var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token))
        {
            await ReportAsync(service, "BG1", 320);

            var (made, printed) = await RunAsync("make", Backup);

            Assert.Equal(0, made);
            Assert.Matches($"^已备份到 {Backup}（[0-9]+ KB，检查完好，最近一次研判 2026年11月23日09:00，审计记录[0-9]+条，审计校验码 [0-9]+-[0-9a-f]{{16}}）。\n配置目录、", printed);
            Assert.Equal([Backup], Directory.GetFiles(elsewhere.Path, "*", SearchOption.AllDirectories));
            Assert.Equal((2, $"{Backup} 已经存在，没有覆盖。请另起文件名，例如带上日期。\n"), await RunAsync("make", Backup));

            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Backup) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));

            await ReportAsync(service, "BG2", 450);
        }

        var messages = data.Left("mail").Count();
        var (code, told) = await RunAsync("restore", Backup);

        Assert.Equal(0, code);
        Assert.Contains("最近一次研判 2026年11月23日09:00", told, StringComparison.Ordinal);
        Assert.Matches($"原有的数据库和备份之后写出的[1-9]个通知文件移到 {data.Path}/replaced-20261123-103000，", told);
        Assert.True(data.Left("mail").Count() is > 0 and var left && left < messages);
        Assert.True(File.Exists(Path.Combine(data.Path, "replaced-20261123-103000", "monitor.db")));
        await using (var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token))
        {
            Assert.Equal(["BG1"], await ReportsAsync());
            var last = (await service.Record.Audit.ListAsync(0, 1000, Token)).Last(row => row.Act == "record.restore");
            Assert.Equal(("monitor-2026-11-23.db", "cli root@host1"), (last.Subject, last.Origin));

            await service.TakeInAsync(Token); // what still lies in the inbox comes in again
            Assert.Equal(["BG1", "BG2"], await ReportsAsync());
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("half")]
    [InlineData("spoilt")]
    public async Task A_backup_that_is_not_whole_is_refused_and_nothing_is_touched(string how)
    {
        await using (var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token))
        {
            await ReportAsync(service, "BG1", 320);
            await RunAsync("make", Backup);
        }

        var before = await File.ReadAllBytesAsync(Record, Token);
        await SpoilAsync(how);

        var (code, told) = await RunAsync("restore", Backup);

        Assert.Equal(4, code);
        Assert.StartsWith($"没有恢复，现有数据未动：{Backup} {(how == "spoilt" ? "第1条审计记录的内容与其校验值不符" : "")}", told, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Record, Token));
        Assert.Empty(Directory.GetFileSystemEntries(data.Path, "*unfinished*"));
        Assert.Empty(Directory.GetFileSystemEntries(data.Path, "replaced-*"));
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_service()
    {
        using var running = DataFolder.Claim(data.Path);
        await File.WriteAllTextAsync(Path.Combine(elsewhere.Path, "b.db"), "", Token);

        await Assert.ThrowsAsync<DataFolderInUseException>(() => RunAsync("restore", Path.Combine(elsewhere.Path, "b.db")));
    }

    public void Dispose()
    {
        elsewhere.Dispose();
        data.Dispose();
        profile.Dispose();
    }

    private async Task ReportAsync(ServiceUnderTest service, string number, int people)
    {
        data.DropReport(number, SmallProfile.East, people, new DateOnly(2026, 11, 23));
        clock.Advance(TimeSpan.FromHours(1));
        await service.TakeInAsync(Token);
        await service.EvaluateAsync(Token);
        await service.DeliverAsync(Token);
    }

    private async Task<string[]> ReportsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Record};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT number FROM reports ORDER BY number";
        await using var reader = await command.ExecuteReaderAsync(Token);
        var numbers = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            numbers.Add(reader.GetString(0));
        }

        return [.. numbers];
    }

    private async Task SpoilAsync(string how)
    {
        switch (how)
        {
            case "text":
                await File.WriteAllTextAsync(Backup, "not a database", Token);
                break;
            case "half":
                await using (var file = new FileStream(Backup, FileMode.Open))
                {
                    file.SetLength(file.Length / 2);
                }

                break;
            default:
                await using (var connection = new SqliteConnection($"Data Source={Backup};Pooling=False"))
                {
                    await connection.OpenAsync(Token);
                    await using var command = connection.CreateCommand();
                    command.CommandText = "DROP TRIGGER audit_no_update; UPDATE audit SET actor = 'somebody' WHERE seq = 1";
                    await command.ExecuteNonQueryAsync(Token);
                }

                break;
        }
    }

    private async Task<(int Code, string Printed)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        var parsed = MonitorCommandLine.Create(new CommandSurroundings("root", "host1", clock)).Parse(["backup", .. arguments, "--config", profile.Folder, "--data", data.Path]);
        parsed.InvocationConfiguration.Output = output;
        parsed.InvocationConfiguration.EnableDefaultExceptionHandler = false;
        return (await parsed.InvokeAsync(cancellationToken: Token), output.ToString());
    }
}
