using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Testing;
using Monitor.Testing.Servers;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Scenarios;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>The whole history of the demo on a real InfluxDB 1.6, read back by InfluxQL and held against the record by ways that the copy does not share.</summary>
public sealed class DemoCopyTests(OnDemand<InfluxDatabase> influx, SharedDemo demo)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_series_of_the_demo_is_read_back_equal_to_the_record()
    {
        var server = await influx.OrSkipAsync(Token);
        await server.CreateAsync("demo", Token);
        var played = await demo.PlayedAsync(Token);
        var rules = ConfigurationLoader.Load(Path.Combine(RepositoryFolder.Path, "config"), []).Configuration!.Rules;
        using var writes = new DurableWrites(null, null, () => { });
        await using var record = await MonitorRecord.OpenAsync(Path.Combine(played.Data.Path, "monitor.db"), TimeProvider.System, writes, Token);
        await File.WriteAllTextAsync(Path.Combine(played.Data.Path, "influx-password"), server.Password, Token);
        using var parts = new CopyParts(
            new InfluxSettings { Url = server.Url.ToString(), Database = "demo", User = server.User, PasswordFile = "influx-password", Gzip = false },
            played.Data.Path, record, rules, TimeProvider.System, NullLoggerFactory.Instance);

        var copied = await parts.Copy.RunAsync(atOnce: false, Token);

        Assert.All(copied, stream => Assert.Equal((0, null), (stream.Refused, stream.Fault)));
        Assert.True(copied[0].Points > 10_000, "The demo has become small.");
        var figures = await EqualAsync(server, "monitor_observation", "indicator,kind,mode,region", Observations(record, rules));
        var seen = await EqualAsync(server, "monitor_indicator", "indicator,mode,region", await HeadlinesAsync(record, expected: false));
        var expected = await EqualAsync(server, "monitor_expected", "indicator,mode,region", await HeadlinesAsync(record, expected: true));
        var alerts = await EqualAsync(server, "monitor_alert", "kind,mode,region,rule", await AlertsAsync(record));
        Assert.Equal(0, (await parts.Reconciliation.RunAsync(deletesExtra: false, "tester", "test", Token)).Differing);
        await EveryPanelShowsSomethingAsync(server, showsExpected: !expected.Contains(" 0 series", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine($"figure: demo copied and read back: {figures}; {seen}; {expected}; {alerts}");
    }

    /// <summary>Every query of the shipped dashboard, with what Grafana puts in.</summary>
    private static async Task EveryPanelShowsSomethingAsync(InfluxDatabase server, bool showsExpected)
    {
        using var dashboard = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "config", "grafana", "monitor-series.json"), Token));
        var queries = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray().Select(target => (Title: panel.GetProperty("title").GetString(), Query: target.GetProperty("query").GetString()!)))
            .Concat(dashboard.RootElement.GetProperty("templating").GetProperty("list").EnumerateArray().Where(one => one.GetProperty("type").GetString() == "query").Select(one => (Title: one.GetProperty("label").GetString(), Query: one.GetProperty("query").GetString()!)));
        foreach (var (title, query) in queries)
        {
            var asked = query.Replace("$timeFilter", "time > 0", StringComparison.Ordinal).Replace("$mode", "drill", StringComparison.Ordinal).Replace("$region", ".*", StringComparison.Ordinal).Replace("$indicator", ".*", StringComparison.Ordinal);
            var rows = await server.RowsAsync("demo", asked, Token); // fails where the server does not understand it
            Assert.True(rows.Count > 0 || (!showsExpected && query.Contains("monitor_expected", StringComparison.Ordinal)), $"{title}: {asked}");
        }
    }

    private static async Task<string> EqualAsync(InfluxDatabase server, string measurement, string tags, SortedDictionary<string, SortedDictionary<string, string>> own)
    {
        var there = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (series, row) in await server.RowsAsync("demo", $"SELECT * FROM {measurement} GROUP BY {tags}", Token))
        {
            var fields = string.Join(' ', row.Where(cell => cell.Key != "time").OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={Canonical(cell.Value)}"));
            Points(there, series).Add(row["time"], fields);
        }

        Assert.Equal(own.Keys, there.Keys);
        foreach (var (series, points) in own)
        {
            Assert.True(points.SequenceEqual(there[series]), $"{measurement} {series} differs: {points.Except(there[series]).FirstOrDefault()} against {there[series].Except(points).FirstOrDefault()}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{measurement} {own.Count} series, {own.Values.Sum(points => points.Count)} points");
    }

    private static SortedDictionary<string, SortedDictionary<string, string>> Observations(MonitorRecord record, Monitor.Rules.Evaluation.RuleSet rules)
    {
        var own = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        var revisions = new Dictionary<(int, int), int>();
        foreach (var row in record.ReadObservations(0))
        {
            var revision = revisions[(row.Series, row.Period.Ordinal)] = revisions.GetValueOrDefault((row.Series, row.Period.Ordinal), -1) + 1;
            var time = rules.StartOf(row.Period.Start).ToUnixTimeMilliseconds() + revision;
            var value = double.IsNaN(row.Value) ? "" : $" value={Canonical(row.Value)}";
            Points(own, $"indicator={row.Indicator},kind={Word.Of(row.Period.Kind)},mode=drill,region={row.Region}").Add(Text(time), $"known={Text(row.KnownAt.ToUnixTimeSeconds())}{value}");
        }

        return own;
    }

    private static async Task<SortedDictionary<string, SortedDictionary<string, string>>> HeadlinesAsync(MonitorRecord record, bool expected)
    {
        var own = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        var moments = new Dictionary<DateTimeOffset, int>();
        await foreach (var row in record.Evaluations.SnapshotsBetweenAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Token))
        {
            var revision = moments[row.Moment] = moments.GetValueOrDefault(row.Moment, -1) + 1;
            foreach (var figure in EvaluationJson.ReadSnapshot(row.Body.Span).Headlines.Where(figure => !expected || figure.Expected is not null))
            {
                var fields = expected
                    ? $"high={Canonical(figure.Expected!.High)} low={Canonical(figure.Expected.Low)} period={figure.Period} value={Canonical(figure.Expected.Value)}"
                    : $"coverage={Canonical(figure.Coverage)} period={figure.Period}{Known("previous", figure.Previous)} value={Canonical(figure.Value)}{Known("year_before", figure.YearBefore)}";
                Points(own, $"indicator={figure.Indicator},mode=drill,region={figure.Region}").Add(Text(row.Moment.ToUnixTimeMilliseconds() + revision), fields);
            }
        }

        return own;
    }

    private static async Task<SortedDictionary<string, SortedDictionary<string, string>>> AlertsAsync(MonitorRecord record)
    {
        var own = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        await using var reader = record.Reader();
        var alerts = await reader.Alerts.ToDictionaryAsync(alert => alert.Number, StringComparer.Ordinal, Token);
        var moments = new Dictionary<(string, string, DateTimeOffset), int>();
        foreach (var change in await reader.AlertChanges.OrderBy(change => change.Seq).ToListAsync(Token))
        {
            var alert = alerts[change.AlertNumber];
            var key = (alert.Rule, alert.Region, change.Moment);
            var revision = moments[key] = moments.GetValueOrDefault(key, -1) + 1;
            Points(own, $"kind={alert.Kind},mode=drill,region={alert.Region},rule={alert.Rule}")
                .Add(Text(change.Moment.ToUnixTimeMilliseconds() + revision), $"change={change.Change} from={Text((int)change.FromGrade)} number={change.AlertNumber} to={Text((int)change.ToGrade)}");
        }

        return own;
    }

    private static SortedDictionary<string, string> Points(SortedDictionary<string, SortedDictionary<string, string>> all, string series) =>
        all.TryGetValue(series, out var points) ? points : all[series] = new(StringComparer.Ordinal);

    private static string Known(string name, decimal? value) => value is { } number ? $" {name}={Canonical(number)}" : "";

    private static string Canonical(decimal value) => Canonical((double)value);

    private static string Canonical(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Canonical(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Canonical(number) : cell;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
