using Microsoft.Data.Sqlite;
using Monitor.Rules.Notifications;
using Monitor.Testing.Hosts;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Cases.Doors;

namespace Monitor.Worker.Tests.Auditing;

/// <summary>The audit log of a service after a few acts, checked by the command line; each time in a copy of the data folder that somebody has been at.</summary>
public sealed class AuditCommandTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    private static readonly string Auditor = OpenDoors.Id(PersonRole.Auditor, "990100");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_log_is_whole_and_the_head_of_a_mail_is_in_it()
    {
        var head = await HeadAsync();
        await doors.OpenCaseAsync(SmallProfile.West);

        var (code, printed) = await doors.CommandAsync("nobody", "audit", "verify", "--head", head.Short);

        var now = await HeadAsync();
        Assert.Equal($"审计记录完好，共{now.Seq}条，与所给的1个审计校验码相符。当前审计校验码：{now.Short}\n", printed);
        Assert.Equal(0, code);
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'lead_990100' WHERE seq = 18", "第18条审计记录的内容与其校验值不符：内容被改动或者与别的记录调换。", 17)]
    [InlineData("DELETE FROM audit WHERE seq = 7", "缺第7条审计记录，其后直接是第8条：有记录被删除或者次序被调换。", 6)]
    [InlineData("UPDATE audit SET seq = -seq WHERE seq IN (5, 6); UPDATE audit SET seq = 11 + seq WHERE seq IN (-5, -6)", "第5条审计记录的内容与其校验值不符：内容被改动或者与别的记录调换。", 4)]
    [InlineData("DELETE FROM audit WHERE seq > 12", "审计记录到第12条为止，而已有凭据表明至少写到第", 12)]
    [InlineData("DELETE FROM audit WHERE seq > 12; UPDATE meta SET value = (SELECT seq || '-' || hash FROM audit WHERE seq = 12) WHERE key = 'audit.head'", "审计记录到第12条为止，而已有凭据表明至少写到第", 12)]
    public async Task A_row_flipped_removed_or_swapped_or_the_tail_cut_is_named(string sql, string told, int whole)
    {
        await CasesAsync();
        var head = await HeadAsync();
        using var copy = new DataUnderTest();
        await SpoilAsync(copy, sql);

        var (code, printed) = await VerifyAsync(copy, "--head", head.Short);

        Assert.Equal(3, code);
        Assert.StartsWith(told, printed, StringComparison.Ordinal);
        Assert.EndsWith($"其前{whole}条完好；此后的记录不再可信。请立即保存数据库文件并报告审计员。\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_is_none_is_refused()
    {
        var (code, printed) = await doors.CommandAsync("nobody", "audit", "verify", "--head", "12-xyz");

        Assert.Equal(2, code);
        Assert.Equal("--head：“12-xyz”不是审计校验码，写法如 128-3f2a9c1b7d02e5aa。请照邮件或者周报末尾的校验码填写。\n", printed);
    }

    [Fact]
    public async Task The_auditor_exports_the_log_and_the_log_says_so()
    {
        await CasesAsync();
        using var folder = new DataUnderTest();
        var (lines, table) = (Path.Combine(folder.Path, "audit.jsonl"), Path.Combine(folder.Path, "audit.csv"));

        var (code, printed) = await doors.CommandAsync(Auditor, "audit", "export", "--out", lines);
        var (csv, _) = await doors.CommandAsync(Auditor, "audit", "export", "--out", table, "--format", "csv");
        var (refused, why) = await doors.CommandAsync(OpenDoors.Id(PersonRole.DutyOfficer, "990100"), "audit", "export", "--out", lines);

        Assert.Equal((0, 0, 4), (code, csv, refused));
        Assert.Equal($"审计记录已写入 {lines}。其中有办理详情，请按内部资料保管。\n", printed);
        Assert.Equal("审计记录含有办理详情，只能由带班领导或者审计员导出。请与审计员联系。\n", why);
        var last = (await File.ReadAllLinesAsync(lines, Token))[^1];
        Assert.Contains($"\"actor\":\"{Auditor}\",\"act\":\"audit.export\"", last, StringComparison.Ordinal);
        Assert.StartsWith("序号,时间（世界时）,经办人,", await File.ReadAllTextAsync(table, Token), StringComparison.Ordinal);
    }

    private async Task CasesAsync()
    {
        if ((await HeadAsync()).Seq < 20)
        {
            await doors.OpenCaseAsync();
            await doors.OpenCaseAsync(cause: "claims");
        }
    }

    private async Task<AuditHead> HeadAsync() => await doors.Service.Record.Audit.NotedHeadAsync(Token);

    /// <summary>Copies the record and changes it, past the program and its triggers.</summary>
    private async Task SpoilAsync(DataUnderTest copy, string sql)
    {
        await using (var service = new SqliteConnection($"Data Source={Path.Combine(doors.Data, "monitor.db")};Pooling=False"))
        {
            await service.OpenAsync(Token);
            await ExecuteAsync(service, $"VACUUM INTO '{Path.Combine(copy.Path, "monitor.db")}'");
        }

        await using var spoilt = new SqliteConnection($"Data Source={Path.Combine(copy.Path, "monitor.db")};Pooling=False");
        await spoilt.OpenAsync(Token);
        await ExecuteAsync(spoilt, $"DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete; {sql}");
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }

    private async Task<(int Code, string Printed)> VerifyAsync(DataUnderTest copy, params string[] further)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        var parsed = Monitor.Worker.CommandLine.MonitorCommandLine.Create().Parse(["audit", "verify", "--config", doors.Profile, "--data", copy.Path, .. further]);
        parsed.InvocationConfiguration.Output = output;
        return (await parsed.InvokeAsync(cancellationToken: Token), output.ToString());
    }
}
