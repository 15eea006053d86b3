using System.Diagnostics;
using System.Globalization;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.Record;

namespace Monitor.Benchmarks.Record;

/// <summary>How many figures and reports a second the record takes and gives: a stopwatch round, since each round needs a file of its own.</summary>
internal static class RecordBenchmark
{
    private const int Regions = 2_000;
    private const int Weeks = 500;
    private const int Reports = 100_000;

    public static async Task RunAsync(TextWriter output)
    {
        for (var round = 1; round <= 3; round++)
        {
            var folder = Directory.CreateTempSubdirectory("monitor-benchmark-");
            try
            {
                using var writes = new DurableWrites(null, null, () => { });
                var watch = Stopwatch.StartNew();
                await using var record = await MonitorRecord.OpenAsync(Path.Combine(folder.FullName, "monitor.db"), TimeProvider.System, writes, CancellationToken.None);
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round}, create: {watch.Elapsed.TotalSeconds:0.00} s"));
                await MeasureAsync(output, $"round {round}, write figures", () => WriteAsync(record, "first"));
                await MeasureAsync(output, $"round {round}, write again (nothing new)", () => WriteAsync(record, "second"));
                await MeasureAsync(output, $"round {round}, read figures", () => Task.FromResult(Read(record)));
                await MeasureAsync(output, $"round {round}, write reports", () => WriteReportsAsync(record));
                await MeasureAsync(output, $"round {round}, read reports", () => Task.FromResult(record.ReadReports(0).LongCount()));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static Task<long> WriteAsync(MonitorRecord record, string sha256) => record.WriteAsync(
        transaction =>
        {
            var file = transaction.AddImport("benchmark", "benchmark.csv", sha256, 0);
            transaction.AddObservations(file, Rows());
            transaction.EndImport(file, ImportStatus.Taken, default, "");
            return (long)Regions * Weeks;
        },
        CancellationToken.None);

    private static Task<long> WriteReportsAsync(MonitorRecord record) => record.WriteAsync(
        transaction =>
        {
            var file = transaction.AddImport("reports", "reports.csv", "third", 0);
            for (var line = 0; line < Reports; line++)
            {
                transaction.AddReport(Report(file, line));
            }

            transaction.EndImport(file, ImportStatus.Taken, default, "");
            return (long)Reports;
        },
        CancellationToken.None);

    private static ReportRow Report(long file, int line) => new()
    {
        Source = "reports",
        Number = line.ToString("x8", CultureInfo.InvariantCulture),
        Region = "370100",
        Enterprise = "示例企业",
        EnterpriseKey = "示例企业",
        Kind = LayoffKind.Layoff,
        People = line % 500,
        KnownAt = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
        FileId = file,
        Line = line,
    };

    private static long Read(MonitorRecord record)
    {
        var rows = 0L;
        var sum = 0.0;
        foreach (var row in record.ReadObservations(0))
        {
            rows++;
            sum += row.Value + row.Period.Ordinal;
        }

        return sum > 0 ? rows : throw new InvalidOperationException("Nothing was read.");
    }

    private static IEnumerable<ObservationRow> Rows()
    {
        var regions = Enumerable.Range(100_000, Regions).Select(code => code.ToString(CultureInfo.InvariantCulture)).ToArray();
        var first = Period.Containing(PeriodKind.Week, new DateOnly(2015, 1, 5));
        for (var week = 0; week < Weeks; week++)
        {
            var period = first.Plus(week);
            var known = new DateTimeOffset(period.End, TimeOnly.MinValue, TimeSpan.FromHours(8)).AddDays(5);
            for (var region = 0; region < Regions; region++)
            {
                yield return new ObservationRow("claims", regions[region], period, (week * 7.3) + region, known, (week * Regions) + region);
            }
        }
    }

    private static async Task MeasureAsync(TextWriter output, string what, Func<Task<long>> work)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var rows = await work();
        var busy = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var seconds = watch.Elapsed.TotalSeconds;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what}: {rows} rows in {seconds:0.00} s ({busy:0.00} s of CPU), {rows / seconds:0} rows/s"));
    }
}
