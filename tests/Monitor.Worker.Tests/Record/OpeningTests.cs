using Microsoft.Data.Sqlite;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Record;

public sealed class OpeningTests
{
    [Fact]
    public async Task An_empty_folder_gets_a_record_and_an_existing_one_is_opened_as_it_is()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        Assert.Equal(1, temporary.Writes.Count);
        await temporary.ImportAsync("aa", new ObservationRow("claims", "370100", TemporaryRecord.Week("2024-W20"), 5.3, null, 2));

        await temporary.ReopenAsync();

        Assert.Equal([5.3], temporary.Record.ReadObservations(0).Select(row => row.Value));
        Assert.Equal(2, temporary.Writes.Count);
        Assert.Equal("wal", temporary.Scalar("PRAGMA journal_mode"));
        Assert.Equal("ok", temporary.Scalar("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_record_that_is_up_to_date_is_opened_while_another_process_writes()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.CloseAsync();
        using var other = new SqliteConnection($"Data Source={temporary.Path};Pooling=False");
        other.Open();
        using var writing = other.BeginTransaction(deferred: false);

        await temporary.ReopenAsync(); // would be given up after a minute

        Assert.Null(await temporary.Record.WatermarkAsync(TemporaryRecord.Token));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.SetGroup, true)]
    [InlineData(UnixFileMode.GroupRead | UnixFileMode.GroupExecute, false)]
    public async Task The_group_writes_the_record_and_its_log_where_it_writes_in_the_folder(UnixFileMode group, bool writes)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var temporary = new TemporaryRecord();
        Directory.CreateDirectory(Path.GetDirectoryName(temporary.Path)!);
        File.SetUnixFileMode(Path.GetDirectoryName(temporary.Path)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | group);

        await temporary.ReopenAsync();
        await temporary.ImportAsync("aa", new ObservationRow("claims", "370100", TemporaryRecord.Week("2024-W20"), 5.3, null, 2));

        foreach (var file in new[] { temporary.Path, $"{temporary.Path}-wal", $"{temporary.Path}-shm" })
        {
            Assert.Equal(writes, File.GetUnixFileMode(file).HasFlag(UnixFileMode.GroupRead | UnixFileMode.GroupWrite));
        }
    }

    [Fact]
    public async Task A_record_whose_files_were_the_owners_alone_is_opened_to_the_group_when_the_service_starts()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.CloseAsync();
        File.SetUnixFileMode(Path.GetDirectoryName(temporary.Path)!, (UnixFileMode)0b111_111_000);
        File.SetUnixFileMode(temporary.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        await temporary.ReopenAsync();

        Assert.Equal((UnixFileMode)0b110_110_000, File.GetUnixFileMode(temporary.Path));
    }

    [Fact]
    public async Task Keys_of_requests_and_what_was_said_of_two_reports_are_carried_over_from_an_earlier_version()
    {
        await using var temporary = new TemporaryRecord();
        var (key, content) = (new string('a', 64), new string('b', 64));
        var reports = string.Join(", ", new[] { ("file", "F-1"), ("http", "7"), ("file", "7") }.Select(report => $"('{report.Item1}', '{report.Item2}', 1, '370214', '甲', '甲', 'layoff', '', '', 0, 1, 1, 0, x'00')"));
        EarlierRecord.Create(temporary.Path, "20261123183000_QuarantineKinds", $"""
            INSERT INTO meta (key, value) VALUES ('act-request.wang.li.{key}', '{content} SX2026-0001'), ('counter.case', '1');
            INSERT INTO reports (source, number, version, region, enterprise, enterprise_key, kind, industry, reason, withdrawn, known_at, recorded_at, line, content_hash) VALUES {reports};
            INSERT INTO report_distinctions (number, other, are_two, reason, by, known_at) VALUES ('F-1', '7', 1, '两次', 'wang', 1);
            """);

        await temporary.ReopenAsync();

        Assert.Equal($"wang.li {key} {content} SX2026-0001 1", temporary.Scalar("SELECT person || ' ' || key_hash || ' ' || content_hash || ' ' || case_number || ' ' || opened_case FROM act_requests"));
        Assert.Equal("counter.case", temporary.Scalar("SELECT group_concat(key) FROM meta WHERE key NOT LIKE 'audit%'"));
        Assert.Equal("file F-1 http 7", temporary.Scalar("SELECT source || ' ' || number || ' ' || other_source || ' ' || other FROM report_distinctions"));
    }

    [Fact]
    public async Task A_creation_that_was_cut_off_is_begun_again()
    {
        await using var temporary = new TemporaryRecord();
        using var cutOff = new DurableWrites(new CrashPoint(1, CrashSide.Before), null, () => throw new IOException("Cut off."));
        await Assert.ThrowsAsync<IOException>(() => MonitorRecord.OpenAsync(temporary.Path, temporary.Clock, cutOff, TemporaryRecord.Token));

        await temporary.ReopenAsync();

        Assert.Null(await temporary.Record.WatermarkAsync(TemporaryRecord.Token));
    }

    [Fact]
    public async Task A_record_of_a_later_version_is_refused_in_Chinese()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.CloseAsync();
        using (var connection = new SqliteConnection($"Data Source={temporary.Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')";
            command.ExecuteNonQuery();
        }

        var refused = await Assert.ThrowsAsync<RecordVersionException>(temporary.ReopenAsync);

        Assert.Equal(
            $"数据库 {temporary.Path} 由更高版本的程序写入（结构版本 29990101000000_Later），本程序不能打开。请改用不低于该版本的程序，或为本程序另设数据目录。",
            refused.Message);
    }

    [Fact]
    public async Task The_tables_are_those_of_the_model()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();

        Assert.False(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.HasPendingModelChanges(temporary.Record.Reader().Database));
    }

    [Fact]
    public async Task Writers_take_turns()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(
            () => temporary.Record.WriteAsync(transaction => transaction.NextNumber("turn"), TemporaryRecord.Token), TemporaryRecord.Token)));

        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), numbers.Order());
    }

    [Fact]
    public async Task Work_that_changes_nothing_is_no_durable_write()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var before = temporary.Writes.Count;

        await temporary.Record.WriteAsync(_ => { }, TemporaryRecord.Token);
        await temporary.Record.Outbox.ClaimAsync(10, TimeSpan.FromMinutes(1), TemporaryRecord.Token);
        Assert.Equal(before, temporary.Writes.Count);

        await temporary.Record.WriteAsync(transaction => transaction.SetMeta("a", "1"), TemporaryRecord.Token);
        Assert.Equal(before + 1, temporary.Writes.Count);
        Assert.Equal("1", await temporary.Record.MetaAsync("a", TemporaryRecord.Token));
    }
}
