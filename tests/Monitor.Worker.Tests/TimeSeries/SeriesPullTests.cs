using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Periods;
using Monitor.Testing.Servers;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Intake;
using Monitor.Worker.Tests.Notifications.Channels;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>Series of a real InfluxDB 1.6 on their way into the record: pulled as pages, taken as files.</summary>
public sealed class SeriesPullTests(OnDemand<InfluxDatabase> influx)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Points_become_figures_once_and_a_point_that_was_changed_there_becomes_a_correction_here()
    {
        await using var pulled = await APull.OpenAsync(await influx.OrSkipAsync(Token));
        await pulled.WriteAsync(("370214", "2024-02-12", "120", "ok"), ("370103", "2024-02-12", "7", "ok"), ("370214", "2024-02-05", "99", ""));

        await pulled.PullAsync();
        await pulled.PullAsync();

        Assert.Equal(["370214 2024-W06 99", "370103 2024-W07 7", "370214 2024-W07 120"], pulled.Figures());
        Assert.Single(pulled.Pages());

        pulled.Clock.Advance(TimeSpan.FromHours(1));
        await pulled.WriteAsync(("370214", "2024-02-12", "125", "ok"));
        await pulled.PullAsync();
        pulled.Clock.Advance(TimeSpan.FromHours(1));
        await pulled.WriteAsync(("370214", "2024-02-12", "120", "ok")); // back to what it was: that is news, too
        await pulled.PullAsync();

        Assert.Equal(["370214 2024-W07 125", "370214 2024-W07 120"], pulled.Figures()[3..]);
        Assert.Equal(3, pulled.Pages().Length);
        Assert.Null((await PullState.ReadAsync(pulled.Record, "claims", Token)).Fault);
    }

    [Fact]
    public async Task A_point_with_a_doubtful_mark_and_one_of_an_unknown_region_go_to_quarantine_with_their_contents()
    {
        await using var pulled = await APull.OpenAsync(await influx.OrSkipAsync(Token));
        await pulled.WriteAsync(("370214", "2024-02-12", "120", "estimated"), ("999999", "2024-02-12", "7", "ok"), ("370103", "2024-02-12", "8", "ok"), ("370103", "2024-02-05", "9", "ok"));

        await pulled.PullAsync();

        Assert.Equal(["370103 2024-W06 9", "370103 2024-W07 8"], pulled.Figures());
        var rows = await pulled.Record.Imports.QuarantineAsync(0, 10, Token);
        Assert.Contains(rows, row => row is { Field: "quality", Reason: "质量标记“estimated”不在可用之列（ok、无标记）；请报送单位核实" } && row.Raw.Contains("\"claims\":120", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Field == "region");
    }

    [Fact]
    public async Task Windows_with_too_many_rows_are_halved_until_they_fit()
    {
        await using var pulled = await APull.OpenAsync(await influx.OrSkipAsync(Token), reading => reading with { MostRows = 3, Window = TimeSpan.FromDays(365) });
        await pulled.WriteAsync([.. Enumerable.Range(0, 7).Select(week => ("370214", new DateOnly(2024, 1, 1).AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), week.ToString(CultureInfo.InvariantCulture), "ok"))]);

        await pulled.PullAsync();

        Assert.Equal(7, pulled.Figures().Length);
        Assert.True(pulled.Pages().Length >= 3, string.Join('\n', pulled.Pages()));
        Assert.All(pulled.Pages(), page => Assert.True(File.ReadAllLines(page).Length <= 3));
    }

    [Fact]
    public async Task Only_what_corrections_are_looked_for_in_is_asked_for_again()
    {
        await using var pulled = await APull.OpenAsync(await influx.OrSkipAsync(Token), reading => reading with { Lookback = TimeSpan.FromDays(7), Window = TimeSpan.FromDays(7) });
        await pulled.WriteAsync(("370214", "2024-01-08", "1", "ok"), ("370214", "2024-02-12", "2", "ok"));
        await pulled.PullAsync();

        await pulled.WriteAsync(("370214", "2024-01-08", "100", "ok"), ("370214", "2024-02-12", "3", "ok"));
        pulled.Clock.Advance(TimeSpan.FromHours(1));
        await pulled.PullAsync();

        Assert.Equal(["370214 2024-W02 1", "370214 2024-W07 2", "370214 2024-W07 3"], pulled.Figures());
    }

    [Fact]
    public async Task A_server_that_sends_us_elsewhere_or_says_nonsense_is_not_followed_and_the_fault_is_kept()
    {
        await using var elsewhere = ScriptedHttpServer.Answering(200, """{"results":[]}""");
        await using var moved = ScriptedHttpServer.Answering(302, "", $"Location: {elsewhere.Url}\r\n");
        await using var pulled = await APull.OpenAsync(await influx.OrSkipAsync(Token), reading => reading with { Url = moved.Url.GetLeftPart(UriPartial.Authority) });

        var state = await pulled.PullAsync();

        Assert.Equal("时序数据库要求转到别处，出于安全没有跟随，请检查地址（302 ）", state.Fault);
        Assert.Empty(elsewhere.Requests);
        Assert.Null(state.Through);
        Assert.Empty(pulled.Pages());

        await using var nonsense = ScriptedHttpServer.Answering(200, "{\"results\":{}}");
        pulled.Change(reading => reading with { Url = nonsense.Url.GetLeftPart(UriPartial.Authority) });
        Assert.StartsWith("时序数据库对查询的答复不是约定的 JSON", (await pulled.PullAsync()).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_beyond_its_limit_is_not_read_to_its_end()
    {
        await using var endless = ScriptedHttpServer.Answering(200, new string(' ', 2_000_000));
        await using var pulled = await APull.OpenAsync(await influx.OrSkipAsync(Token), reading => reading with { Url = endless.Url.GetLeftPart(UriPartial.Authority), MostBytes = new(1 << 20), Since = new DateOnly(2024, 2, 20), Window = TimeSpan.FromMinutes(1) });

        Assert.Contains("已超过 most_rows 或 most_bytes 的上限，无法再分", (await pulled.PullAsync()).Fault, StringComparison.Ordinal);
    }

    /// <summary>A source on a database of its own, with a record and an inbox behind it.</summary>
    private sealed class APull : IAsyncDisposable
    {
        private readonly ImportFixture fixture;
        private readonly InfluxDatabase server;
        private readonly string database;
        private readonly DataFolder data;
        private InfluxSource source;

        private APull(ImportFixture fixture, InfluxDatabase server, string database, Func<InfluxReading, InfluxReading>? change)
        {
            (this.fixture, this.server, this.database) = (fixture, server, database);
            data = DataFolder.Claim(fixture.Folder);
            File.WriteAllText(Path.Combine(fixture.Folder, "password"), server.Password);
            var reading = new InfluxReading
            {
                Url = server.Url.ToString(),
                Database = database,
                User = server.User,
                PasswordFile = "password",
                Measurement = "劳动 claims",
                Since = new DateOnly(2024, 1, 1),
                Window = TimeSpan.FromDays(60),
            };
            source = new InfluxSource
            {
                Id = "claims",
                Name = "失业保险周报",
                Path = "influx/claims/*.jsonl",
                Influx = change is null ? reading : change(reading),
                Region = new() { Column = "region" },
                Period = new() { Column = "time", Kind = PeriodKind.Week, Date = PeriodDate.Start },
                Figures = [new() { Indicator = "initial_claims", Column = "claims", Minimum = 0 }],
                Quality = new() { Column = "quality", Good = ["ok", ""] },
            };
        }

        public Microsoft.Extensions.Time.Testing.FakeTimeProvider Clock => fixture.Clock;

        public MonitorRecord Record => fixture.Record;

        public static async Task<APull> OpenAsync(InfluxDatabase server, Func<InfluxReading, InfluxReading>? change = null)
        {
            var database = $"p{Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal)}";
            await server.CreateAsync(database, Token);
            return new(await ImportFixture.CreateAsync(), server, database, change);
        }

        public void Change(Func<InfluxReading, InfluxReading> change) => source = source with { Influx = change(source.Influx) };

        public Task WriteAsync(params (string Region, string Monday, string Claims, string Quality)[] points) => server.WriteAsync(
            database,
            string.Concat(points.Select(point => string.Create(
                CultureInfo.InvariantCulture,
                $"劳动\\ claims,region={point.Region} claims={point.Claims},quality=\"{point.Quality}\" {new DateTimeOffset(DateOnly.ParseExact(point.Monday, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds()}\n"))),
            Token);

        /// <summary>Pulls, and takes in what lies in the inbox then.</summary>
        public async Task<PullState> PullAsync()
        {
            var setting = new ServiceSetting(Configuration(), data, fixture.Clock, IsDrill: false);
            var writes = new DurableWrites(null, null, () => { });
            var state = await new SeriesPull(Record, writes, setting, NullLogger<SeriesPull>.Instance).RunAsync(source, Token);
            var sweep = new IntakeSweep(fixture.Import, new DropFolder(data.Inbox), fixture.Record, setting, NullLogger<IntakeSweep>.Instance);
            await sweep.RunAsync(source, Token);
            await sweep.RunAsync(source, Token);
            return state;
        }

        public string[] Figures() => [.. Record.ReadObservations(0).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Region} {row.Period} {row.Value}"))];

        public string[] Pages() => Directory.Exists(Path.Combine(data.Inbox, source.Folder)) ? [.. Directory.GetFiles(Path.Combine(data.Inbox, source.Folder)).Order(StringComparer.Ordinal)] : [];

        public async ValueTask DisposeAsync()
        {
            data.Dispose();
            await fixture.DisposeAsync();
        }

        private MonitorConfiguration Configuration() => new()
        {
            Directory = fixture.Folder,
            Version = "test",
            Service = new ServiceDocument { Title = "测试", Mode = ServiceMode.Trial },
            People = [],
            Sources = [source],
            Rules = ARuleSet.Small,
            Texts = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty,
        };
    }
}
