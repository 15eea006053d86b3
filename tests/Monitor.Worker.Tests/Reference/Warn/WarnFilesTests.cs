using System.Collections.Immutable;
using System.Globalization;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Reference.Warn;

/// <summary>The layoff notices of 28 states as each publishes them, read by descriptions alone.</summary>
public sealed class WarnFilesTests
{
    private static readonly string Profile = Path.Combine(RepositoryFolder.Path, "config", "profiles", "us-warn");

    [Fact]
    public async Task Every_record_of_every_file_is_taken_set_aside_or_declared_empty_repeated_or_a_heading()
    {
        var (data, configuration) = Load();
        await using var fixture = await Intake.ImportFixture.CreateAsync();

        var results = await new FolderImport(fixture.Import, configuration, [data]).RunAsync(retry: false, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal(28, results.Length);
        foreach (var result in results)
        {
            var counts = result.Counts;
            var records = DelimitedRows.Of(Path.Combine(data, result.RelativePath)).LongCount();
            Assert.Equal((result.RelativePath, ImportStatus.Taken), (result.RelativePath, result.Status));
            Assert.Equal((result.RelativePath, records), (result.RelativePath, counts.Taken + counts.Quarantined + counts.Empty + counts.Repeated + counts.Headings));
            Assert.Equal((result.RelativePath, 0L), (result.RelativePath, counts.Filtered));
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"figure: 28 files, {results.Sum(r => r.Counts.Rows)} rows: {results.Sum(r => r.Counts.Taken)} taken ({results.Sum(r => r.Counts.Amending)} amending), {results.Sum(r => r.Counts.Quarantined)} quarantined, {results.Sum(r => r.Counts.Repeated)} repeated, {results.Sum(r => r.Counts.Empty)} empty"));
    }

    [Fact]
    public void Of_the_rows_drawn_and_read_by_eye_beforehand_at_least_ninety_nine_in_a_hundred_are_read_alike()
    {
        var (data, configuration) = Load();
        var wrong = new List<string>();
        foreach (var drawn in DrawnRow.All.GroupBy(row => row.File))
        {
            var source = configuration.Sources.Single(source => source.Id == "warn_" + drawn.Key);
            var rows = Read(configuration, source, data);
            var records = DelimitedRows.Of(Path.Combine(data, source.Path)).Select(row => string.Join('\u001F', row.Cells)).Skip(1).ToArray();
            foreach (var row in drawn)
            {
                var isRepeat = Array.IndexOf(records, records[row.Row - 1]) < row.Row - 1;
                if (Difference(row, rows[row.Row - 1], isRepeat, configuration) is { } difference)
                {
                    wrong.Add($"{row.File} {row.Row}: {difference}");
                }
            }
        }

        var drawnRows = DrawnRow.All.Count();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure: {drawnRows - wrong.Count} of {drawnRows} drawn rows are read as by eye"));
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', wrong));
        Assert.True(wrong.Count <= drawnRows * 0.01, string.Join('\n', wrong));
    }

    private static (string Data, MonitorConfiguration Configuration) Load()
    {
        var data = ReferenceData.OrSkip();
        var loaded = ConfigurationLoader.Load(Profile, [data]);
        Assert.Empty(loaded.Errors);
        return (data, loaded.Configuration!);
    }

    private static ImmutableArray<MappedRow> Read(MonitorConfiguration configuration, SourceDocument source, string data) =>
    [
        .. new SourceRows(source, configuration.Rules)
            .Read(FileSearch.Find(source.Path, [data]).Single().Parts, new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero))
            .Where(row => row.Fate != RowFate.Heading),
    ];

    private static string? Difference(DrawnRow expected, MappedRow actual, bool isRepeat, MonitorConfiguration configuration)
    {
        if (isRepeat)
        {
            return actual.Fate == RowFate.Repeated ? null : $"says what a row above said, and is {actual.Fate}";
        }

        if (expected.Fate != "taken")
        {
            return actual.Fate.ToString().Equals(expected.Fate, StringComparison.OrdinalIgnoreCase) && (actual.Fault?.Reason ?? "").Contains(expected.Enterprise, StringComparison.Ordinal)
                ? null
                : $"should be {expected.Fate} ({expected.Enterprise}), is {actual.Fate} ({actual.Fault})";
        }

        if (actual.Report?.Report is not { } report)
        {
            return $"should be taken, is {actual.Fate} ({actual.Fault})";
        }

        var read = (DrawnRow.HashOf(report.Enterprise), Day(report.NoticeDate), Day(report.EffectiveDate), report.People?.ToString(CultureInfo.InvariantCulture) ?? "", configuration.Rules.Regions.Regions[report.Region].Code);
        var meant = (expected.Enterprise, expected.Notice, expected.Effective, expected.People, expected.Region);
        return read == meant ? null : $"should be {meant}, is {read} “{report.Enterprise}”";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
