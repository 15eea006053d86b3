using System.Text;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Record;

public sealed class ImportTests
{
    private static readonly ObservationRow Figure = new("claims", "370100", TemporaryRecord.Week("2024-W20"), 120, null, 2);

    [Fact]
    public async Task A_file_is_found_again_by_source_path_and_content()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.ImportAsync("aa", Figure);

        var found = await temporary.Record.Imports.FindAsync("claims", "claims/a.csv", "aa", TemporaryRecord.Token);

        Assert.NotNull(found);
        Assert.Equal((ImportStatus.Taken, 1L, 1L, 100L), (found.Status, found.Rows, found.Taken, found.Bytes));
        Assert.Null(await temporary.Record.Imports.FindAsync("claims", "claims/a.csv", "bb", TemporaryRecord.Token));
        Assert.Null(await temporary.Record.Imports.FindAsync("claims", "claims/b.csv", "aa", TemporaryRecord.Token));
        Assert.Null(await temporary.Record.Imports.FindAsync("other", "claims/a.csv", "aa", TemporaryRecord.Token));
    }

    [Fact]
    public async Task The_same_content_cannot_be_taken_twice()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.ImportAsync("aa", Figure);

        await Assert.ThrowsAnyAsync<Exception>(() => temporary.ImportAsync("aa", Figure with { Value = 5 }));

        Assert.Equal([120], temporary.Record.ReadObservations(0).Select(row => row.Value));
        Assert.Equal(1L, temporary.Scalar("SELECT count(*) FROM import_files"));
    }

    [Fact]
    public async Task A_transaction_that_throws_leaves_nothing()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();

        await Assert.ThrowsAsync<IOException>(() => temporary.Record.WriteAsync(
            transaction =>
            {
                var file = transaction.AddImport("claims", "claims/a.csv", "aa", 100);
                transaction.AddObservation(file, Figure);
                transaction.AddReport(ReportTests.Report with { FileId = file });
                transaction.AddQuarantine(Bad(file));
                transaction.NextNumber("receipt");
                throw new IOException("The disk went away.");
            },
            TemporaryRecord.Token));

        foreach (var table in new[] { "import_files", "series", "observations", "reports", "report_contacts", "quarantine", "meta" })
        {
            Assert.Equal(0L, temporary.Scalar($"SELECT count(*) FROM {table}"));
        }

        Assert.Equal(1, await temporary.ImportAsync("aa", Figure));
    }

    [Fact]
    public async Task A_file_held_back_keeps_its_quarantine_and_nothing_else()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.ImportAsync("aa", Figure);

        await temporary.Record.WriteAsync(
            transaction =>
            {
                var file = transaction.AddImport("claims", "claims/b.csv", "bb", 50);
                transaction.AddObservation(file, Figure with { Value = 1 });
                transaction.AddReport(ReportTests.Report with { FileId = file });
                transaction.AddQuarantine(Bad(file));
                transaction.EndImport(file, ImportStatus.HeldBack, new ImportCounts(3, 0, 0, 1), "坏行过多，整体退回。");
            },
            TemporaryRecord.Token);

        Assert.Equal([120], temporary.Record.ReadObservations(0).Select(row => row.Value));
        Assert.Empty(temporary.Record.ReadReports(0));
        Assert.Equal(0L, temporary.Scalar("SELECT count(*) FROM report_contacts"));
        var found = await temporary.Record.Imports.FindAsync("claims", "claims/b.csv", "bb", TemporaryRecord.Token);
        Assert.Equal((ImportStatus.HeldBack, "坏行过多，整体退回。"), (found!.Status, found.Reason));
        var bad = Assert.Single(await temporary.Record.Imports.QuarantineOfAsync(found.Id, 10, TemporaryRecord.Token));
        Assert.Equal((7, "period", "日期不是有效日期。", QuarantineStatus.Open), (bad.Line, bad.Field, bad.Reason, bad.Status));
    }

    [Fact]
    public async Task A_file_held_back_can_be_taken_later()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.Record.WriteAsync(
            transaction => transaction.EndImport(transaction.AddImport("claims", "claims/a.csv", "aa", 100), ImportStatus.HeldBack, default, "列名不符。"),
            TemporaryRecord.Token);

        await temporary.ImportAsync("aa", Figure);

        Assert.Equal(ImportStatus.Taken, (await temporary.Record.Imports.FindAsync("claims", "claims/a.csv", "aa", TemporaryRecord.Token))!.Status);
    }

    [Fact]
    public async Task A_file_that_is_begun_and_not_ended_is_not_committed()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => temporary.Record.WriteAsync(
            transaction => transaction.AddImport("claims", "claims/a.csv", "aa", 100), TemporaryRecord.Token));

        Assert.Equal(0L, temporary.Scalar("SELECT count(*) FROM import_files"));
    }

    [Fact]
    public async Task A_long_quarantined_row_is_cut_between_characters()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var raw = string.Concat(Enumerable.Repeat("裁", 3000));

        await temporary.Record.WriteAsync(
            transaction => transaction.AddQuarantine(new QuarantineRow { Source = "layoff_http", Line = 1, Field = "", Reason = "过长。", Raw = raw }), TemporaryRecord.Token);

        var kept = Assert.Single(await temporary.Record.Imports.QuarantineAsync(0, 10, TemporaryRecord.Token)).Raw;
        Assert.Equal(1365, kept.Length);
        Assert.True(Encoding.UTF8.GetByteCount(kept) <= 4096);
    }

    [Fact]
    public async Task Counters_go_up_by_one_and_are_not_spent_by_a_transaction_that_throws()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var first = await temporary.Record.WriteAsync(transaction => transaction.NextNumber("receipt"), TemporaryRecord.Token);
        await Assert.ThrowsAsync<IOException>(() => temporary.Record.WriteAsync<long>(
            transaction => transaction.NextNumber("receipt") > 0 ? throw new IOException() : 0, TemporaryRecord.Token));

        var (second, other) = await temporary.Record.WriteAsync(
            transaction => (transaction.NextNumber("receipt"), transaction.NextNumber("other")), TemporaryRecord.Token);

        Assert.Equal((1L, 2L, 1L), (first, second, other));
    }

    private static QuarantineRow Bad(long file) => new()
    {
        FileId = file,
        Source = "claims",
        Line = 7,
        Field = "period",
        Reason = "日期不是有效日期。",
        Raw = "370100,2024-13-01,5",
    };
}
