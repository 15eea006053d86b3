using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Periods;
using Monitor.Testing;
using Monitor.Testing.Servers;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Record;
using Monitor.Worker.TimeSeries;

namespace Monitor.Benchmarks.TimeSeries;

/// <summary>How many points a second come from the record to a real InfluxDB, beside a bare HTTP post of the same bytes to the same server in the same run.</summary>
internal sealed class CopyBenchmark(TextWriter output)
{
    private const int Regions = 1_000;
    private const int Batch = 10_000;

    public async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("monitor-influx-");
        var server = await InfluxDatabase.StartAsync(folder.CreateSubdirectory("server").FullName);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "password"), server.Password);
            foreach (var (weeks, rounds) in new[] { (500, 3), (2_000, 1) })
            {
                await MeasureAsync(server, folder.FullName, weeks, rounds);
            }
        }
        finally
        {
            await server.StopAsync();
            folder.Delete(recursive: true);
        }
    }

    private async Task MeasureAsync(InfluxDatabase server, string folder, int weeks, int rounds)
    {
        using var writes = new DurableWrites(null, null, () => { });
        await using var record = await MonitorRecord.OpenAsync(Path.Combine(folder, $"monitor-{weeks}.db"), TimeProvider.System, writes, CancellationToken.None);
        await FillAsync(record, weeks);
        var points = (long)Regions * weeks;
        await TellAsync($"{points} points, {Regions} series, batches of {Batch}");
        for (var round = 1; round <= rounds; round++)
        {
            await WithDatabaseAsync(server, $"bare{weeks}_{round}", database => BareAsync(server, database, record, points, round));
            foreach (var gzip in new[] { false, true })
            {
                await WithDatabaseAsync(server, $"copy{weeks}_{round}_{(gzip ? "gzip" : "plain")}", database => CopyAsync(server, database, folder, record, points, round, gzip));
            }
        }
    }

    private async Task CopyAsync(InfluxDatabase server, string database, string folder, MonitorRecord record, long points, int round, bool gzip)
    {
        var settings = new InfluxSettings { Url = server.Url.ToString(), Database = database, User = server.User, PasswordFile = "password", Batch = Batch, Gzip = gzip };
        using var parts = new CopyParts(settings, folder, record, SampleProvince.Rules, TimeProvider.System, NullLoggerFactory.Instance);
        await TimeAsync($"round {round}, record to server{(gzip ? ", gzip" : "")}", points, async () =>
        {
            var copied = await parts.Copy.RunAsync(atOnce: true, CancellationToken.None);
            if (copied[0].Points != points)
            {
                throw new InvalidOperationException($"Copied {copied[0].Points}: {copied[0].Fault}");
            }
        });
    }

    /// <summary>The same bytes, made beforehand, posted one request after the other and nothing else.</summary>
    private async Task BareAsync(InfluxDatabase server, string database, MonitorRecord record, long points, int round)
    {
        var bodies = Bodies(record);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.User}:{server.Password}")));
        var address = new Uri(server.Url, $"/write?db={database}&precision=ms");
        await TimeAsync($"round {round}, bare post of the same {bodies.Sum(body => (long)body.Length) >> 20} MiB", points, async () =>
        {
            foreach (var body in bodies)
            {
                using var response = await http.PostAsync(address, new ByteArrayContent(body));
                response.EnsureSuccessStatusCode();
            }
        });
    }

    private static List<byte[]> Bodies(MonitorRecord record)
    {
        using var stream = new ObservationStream(record, SampleProvince.Rules, Measurement.Live);
        using var batch = new LineBatch();
        var bodies = new List<byte[]>();
        for (long at = 0, last; (last = stream.Fill(batch, at, long.MaxValue, Batch)) > at; at = last)
        {
            bodies.Add(batch.Bytes.ToArray());
            batch.Clear();
        }

        return bodies;
    }

    private async Task TimeAsync(string what, long points, Func<Task> work)
    {
        GC.Collect();
        var (allocated, busy, peak) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, GC.GetTotalMemory(forceFullCollection: true));
        var before = peak;
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
            }
        });
        var watch = Stopwatch.StartNew();
        await work();
        var seconds = watch.Elapsed.TotalSeconds;
        var cpu = (Environment.CpuUsage.TotalTime - busy).TotalSeconds;
        await stop.CancelAsync();
        await watching;
        await TellAsync(
            $"{what}: {seconds:0.00} s, {points / seconds:0} points/s, {cpu:0.00} s of own CPU, {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1048576.0:0.0} MiB allocated, heap at most {(peak - before) / 1048576.0:0.0} MiB above the beginning");
    }

    private static async Task WithDatabaseAsync(InfluxDatabase server, string database, Func<string, Task> work)
    {
        await server.CreateAsync(database, CancellationToken.None);
        await work(database);
        await server.RunAsync($"DROP DATABASE {database}", CancellationToken.None);
    }

    private static Task FillAsync(MonitorRecord record, int weeks) => record.WriteAsync(
        transaction =>
        {
            var file = transaction.AddImport("benchmark", "benchmark.csv", "first", 0);
            transaction.AddObservations(file, Rows(weeks));
            transaction.EndImport(file, ImportStatus.Taken, default, "");
        },
        CancellationToken.None);

    private static IEnumerable<ObservationRow> Rows(int weeks)
    {
        var regions = Enumerable.Range(370_000, Regions).Select(code => code.ToString(CultureInfo.InvariantCulture)).ToArray();
        var first = Period.Containing(PeriodKind.Week, new DateOnly(1985, 1, 7));
        for (var week = 0; week < weeks; week++)
        {
            var period = first.Plus(week);
            var known = new DateTimeOffset(period.End, TimeOnly.MinValue, TimeSpan.FromHours(8)).AddDays(5);
            for (var region = 0; region < Regions; region++)
            {
                yield return new ObservationRow("initial_claims", regions[region], period, (week * 7.3) + region, known, (week * Regions) + region);
            }
        }
    }

    private Task TellAsync(FormattableString text) => output.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));
}
