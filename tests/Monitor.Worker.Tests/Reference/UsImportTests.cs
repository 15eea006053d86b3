using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Reference;

/// <summary>The United States files as they are, through the sources of their profile.</summary>
public sealed class UsImportTests(ImportedUsFiles files) : IClassFixture<ImportedUsFiles>
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    [Fact]
    public async Task Every_row_of_the_three_files_is_taken_filtered_or_set_aside_with_its_reason()
    {
        var imported = await files.OrSkipAsync();

        Assert.Equal(
            [
                new ImportCounts(73_093, 69_038, 4_055, 0) { Headings = 1 },       // claims: Puerto Rico and the Virgin Islands are left out
                new ImportCounts(62_048, 60_746, 0, 1_302) { Headings = 1 },       // postings: one version holds regions of other countries
                new ImportCounts(53_499, 48_618, 0, 4_881) { Headings = 1 },       // notices: some have no notice date
            ],
            imported.Results.Select(result => result.Counts));
        Assert.Equal([.. UsFile.All.Select(file => file.Source)], imported.Results.Select(result => result.Source));
        Assert.Equal(
            UsFile.All.Select(file => DelimitedRows.Of(Path.Combine(imported.Data, file.Path)).LongCount() - 1),
            imported.Results.Select(result => result.Counts.Rows));
        Assert.All(imported.Results, result => Assert.Equal(result.Counts.Rows, result.Counts.Taken + result.Counts.Filtered + result.Counts.Quarantined));

        var quarantine = await imported.Record.Imports.QuarantineAsync(0, 10_000, TestContext.Current.CancellationToken);
        var notices = quarantine.Where(row => row.Source == "warn_notices").ToArray();
        Assert.Equal((4_881, "notice_date", "没有日期，无法确定何时得知本行"), (notices.Length, Assert.Single(notices.Select(row => row.Field).Distinct()), Assert.Single(notices.Select(row => row.Reason).Distinct())));
        var postings = quarantine.Where(row => row.Source == "postings").ToArray();
        Assert.Equal(1_302, postings.Length);
        Assert.All(postings, row => Assert.StartsWith("2023-02-28,2023-02-", row.Raw, StringComparison.Ordinal));
        Assert.Equal(14, postings.Count(row => row.Reason.StartsWith("地区“NSW”不在区划表中", StringComparison.Ordinal)));
        Assert.Equal(14, postings.Count(row => row.Reason.StartsWith("地区“BY”不在区划表中", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_row_is_known_when_it_really_was()
    {
        var imported = await files.OrSkipAsync();
        var figures = imported.Record.ReadObservations(0).ToArray();
        var reports = imported.Record.ReadReports(0).ToArray();

        var claims = figures.Single(f => f is { Indicator: "initial_claims", Region: "WY" } && f.Period.End == new DateOnly(2020, 3, 21));
        Assert.Equal((3_653, new DateTimeOffset(2020, 3, 26, 0, 0, 0, Beijing)), (claims.Value, claims.KnownAt));
        var notice = reports.Single(r => r.Report.Number == "AK-cee2a5ecbb34"); // of Saturday 2006-02-25, the last day of its week
        Assert.Equal(("AK", 100, new DateTimeOffset(2006, 3, 4, 0, 0, 0, Beijing)), (notice.Report.Region, notice.Report.People, notice.KnownAt));
        var first = figures.Where(f => f is { Indicator: "postings_daily", Region: "AK" }).MinBy(f => f.Period.Start);
        Assert.Equal((100, new DateTimeOffset(2021, 2, 10, 0, 0, 0, Beijing)), (first.Value, first.KnownAt)); // +0 per cent since 2020-02-01, when the index was 100
        var minnesota = figures.Where(f => f is { Indicator: "postings_daily", Region: "MN" } && f.Period.Start == new DateOnly(2023, 2, 23)).ToArray();
        Assert.Equal([281.12, 131.32], minnesota.Select(f => f.Value)); // the first is County Monaghan in Ireland; the later row counts

        foreach (var file in UsFile.All)
        {
            var expected = file.Read(imported.Data).Rows.Where(row => row.State is not ("PR" or "VI") && row.Known is not null).Select(row => row.Known!.Value);
            var actual = file == UsFile.Notices
                ? reports.Select(r => imported.Rules.DayOf(r.KnownAt))
                : figures.Where(f => f.Indicator is "iur13" or "postings_daily" && (f.Indicator == "iur13") == (file == UsFile.Claims)).Select(f => imported.Rules.DayOf(f.KnownAt));
            Assert.Equal(file == UsFile.Postings ? expected.Distinct().Order() : expected.Order(), file == UsFile.Postings ? actual.Distinct().Order() : actual.Order());
        }
    }

    [Fact]
    public async Task Weeks_of_nothing_but_zeros_were_not_reported()
    {
        var imported = await files.OrSkipAsync();

        var claims = imported.Record.ReadObservations(0).Where(f => f.Indicator == "initial_claims").ToArray();

        Assert.DoesNotContain(claims, f => f.Value == 0);
        Assert.Equal(5, UsFile.Claims.Read(imported.Data).Rows.Count(row => row.State is not ("PR" or "VI")) - claims.Length);
    }
}
