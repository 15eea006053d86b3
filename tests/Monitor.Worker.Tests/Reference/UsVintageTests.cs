using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Reference;

/// <summary>Every figure as it was published: on its day the record tells the new one, and on the day before the old one.</summary>
public sealed class UsVintageTests : IDisposable
{
    private const string VintageSource = """
        id: vintages
        name: 失业保险周报（历次公布值）
        kind: figures
        path: us/claims/oi_ui_state_vintages.csv.gz
        format: { type: csv, encoding: utf8 }
        missing: ["."]
        region: { column: state, by: code }
        period: { column: week_end, kind: sunday_week, date: end }
        known: { column: as_of }
        figures:
          - { indicator: published_initial, column: initial_claims, minimum: 0 }
          - { indicator: published_continued, column: continued_claims, minimum: 0 }
        """;

    private const string VintageIndicators = """

          - { key: published_initial, name: 首次申领人数（公布值）, unit: 人, period: sunday_week, kind: count }
          - { key: published_continued, name: 续领人数（公布值）, unit: 人, period: sunday_week, kind: count }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("monitor-vintages-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Claims_are_known_as_published_on_each_day()
    {
        var data = ReferenceData.OrSkip();
        var profile = Path.Combine(folder, "profile");
        CopyProfile(profile);
        File.WriteAllText(Path.Combine(profile, "sources", "vintages.yaml"), VintageSource);
        File.AppendAllText(Path.Combine(profile, "indicators.yaml"), VintageIndicators);
        var rows = Rows(data, "us/claims/oi_ui_state_vintages.csv.gz", cells => new(
            Day(cells[0]), cells[1], Period.Containing(PeriodKind.SundayWeek, Day(cells[2])), [("published_initial", Number(cells[3])), ("published_continued", Number(cells[4]))]));

        var (told, result) = await CompareAsync(profile, data, "vintages", rows);

        Assert.Equal((14033L, 14033L, 0L), (result.Counts.Rows, result.Counts.Taken, result.Counts.Quarantined));
        Assert.Equal((14033, 28066), told);
    }

    [Fact]
    public async Task Postings_are_known_as_first_published_on_each_day()
    {
        var data = ReferenceData.OrSkip();
        var rows = Rows(data, "us/postings/indeed_state_first_published.csv.gz", cells => new(
            Day(cells[0]), cells[2], Period.Containing(PeriodKind.Day, Day(cells[1])), [("postings_daily", Number(cells[3]) + (cells[4] == "pct_chng_feb_1" ? 100 : 0))]));

        var (told, result) = await CompareAsync(UsExcerpt.Profile, data, "postings", rows);

        // of the 62,048 rows 1,302 speak of regions that are no state; those of the same two letters count until the state's own follow
        Assert.Equal((62048L, 60746L, 1302L), (result.Counts.Rows, result.Counts.Taken, result.Counts.Quarantined));
        Assert.Equal((60746, 60746), told);
    }

    /// <summary>Imports a source and walks through the days on which anything was published.</summary>
    /// <returns>Rows and figures that were held against the record.</returns>
    private async Task<((int Rows, int Figures) Told, ImportResult Result)> CompareAsync(string profile, string data, string source, ImmutableArray<Published> rows)
    {
        var loaded = ConfigurationLoader.Load(profile, [data]);
        Assert.Empty(loaded.Errors);
        var configuration = loaded.Configuration! with { Sources = [.. loaded.Configuration.Sources.Where(one => one.Id == source)] };
        await using var record = await MonitorRecord.OpenAsync(Path.Combine(folder, "vintages.db"), TimeProvider.System, new DurableWrites(null, null, () => { }), Token);
        var result = Assert.Single(await new FolderImport(new SourceImport(record, NullLogger<SourceImport>.Instance), configuration, [data]).RunAsync(retry: false, progress: null, Token));
        Assert.Equal(ImportStatus.Taken, result.Status);

        var frame = new MonitoringFrame { TimeZone = configuration.Rules.TimeZone, Regions = configuration.Rules.Regions, Indicators = configuration.Rules.Indicators, Calendar = configuration.Rules.Calendar };
        var feed = new PanelFeed(configuration.Rules, new Panel(frame)); // without the rules that hold figures back
        feed.TakeHistory(record.ReadObservations(0), []);
        return (Compare(feed, frame, [.. rows.Where(row => frame.Regions.Find(row.State) is not null)]), result);
    }

    private static (int Rows, int Figures) Compare(PanelFeed feed, MonitoringFrame frame, ImmutableArray<Published> rows)
    {
        var published = new Dictionary<(string, string, Period), double>();
        var (told, figures) = (0, 0);
        double Known(string indicator, Published row) => feed.Panel[frame.Indicators.IndexOf(indicator), frame.Regions.Find(row.State)!, row.Period];
        foreach (var day in rows.GroupBy(row => row.AsOf).OrderBy(group => group.Key))
        {
            feed.AdvanceTo(frame.StartOf(day.Key).AddTicks(-1));
            foreach (var row in day)
            {
                Assert.All(row.Figures, figure => Assert.Equal(published.GetValueOrDefault((figure.Indicator, row.State, row.Period), double.NaN), Known(figure.Indicator, row), 9));
            }

            foreach (var (row, figure) in day.SelectMany(row => row.Figures.Select(figure => (row, figure))).Where(pair => !double.IsNaN(pair.figure.Value)))
            {
                published[(figure.Indicator, row.State, row.Period)] = figure.Value; // where a version says two things, the later row counts
            }

            feed.AdvanceTo(frame.StartOf(day.Key));
            foreach (var row in day)
            {
                Assert.All(row.Figures, figure => Assert.Equal(published.GetValueOrDefault((figure.Indicator, row.State, row.Period), double.NaN), Known(figure.Indicator, row), 9));
                (told, figures) = (told + 1, figures + row.Figures.Length);
            }
        }

        return (told, figures);
    }

    private static ImmutableArray<Published> Rows(string data, string file, Func<string[], Published> read) =>
        [.. DelimitedRows.Of(Path.Combine(data, file)).Skip(1).Select(row => read(row.Cells))];

    private static void CopyProfile(string profile)
    {
        foreach (var file in Directory.EnumerateFiles(UsExcerpt.Profile, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(profile, Path.GetRelativePath(UsExcerpt.Profile, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Number(string text) => text == "." ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    /// <param name="AsOf">The day of publication.</param>
    /// <param name="State">The state.</param>
    /// <param name="Period">The period.</param>
    /// <param name="Figures">The figures by indicator; NaN for none.</param>
    private sealed record Published(DateOnly AsOf, string State, Period Period, ImmutableArray<(string Indicator, double Value)> Figures);
}
