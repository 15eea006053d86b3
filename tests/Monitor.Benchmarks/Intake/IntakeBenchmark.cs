using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Regions;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Benchmarks.Intake;

/// <summary>
/// How many rows a second an import takes, from the bytes of a file to the end of its durable transaction, beside a bare reader of the same file; and
/// whether memory grows with the file.
/// </summary>
internal static class IntakeBenchmark
{
    private const int Weeks = 4_000; // of 136 counties: half a million rows of two figures

    public static async Task RunAsync(TextWriter output)
    {
        var configuration = ConfigurationLoader.Load(Path.Combine(RepositoryFolder.Path, "config"), []).Configuration!;
        var source = configuration.Sources.Single(source => source.Id == "insurance_weekly");
        var folder = Directory.CreateTempSubdirectory("monitor-intake-").FullName;
        try
        {
            await MeasureAsync(output, configuration.Rules, source, folder, Weeks / 40); // the first run warms up
            foreach (var weeks in new[] { Weeks / 4, Weeks, Weeks })
            {
                await MeasureAsync(output, configuration.Rules, source, folder, weeks);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(TextWriter output, RuleSet rules, SourceDocument source, string folder, int weeks)
    {
        var path = Path.Combine(folder, "weekly.csv");
        var rows = Write(path, rules, weeks);
        var bare = ReadBare(path);
        var database = Path.Combine(folder, $"{Guid.CreateVersion7()}.db");
        using var writes = new DurableWrites(null, null, () => { });
        await using var record = await MonitorRecord.OpenAsync(database, TimeProvider.System, writes, CancellationToken.None);
        var peak = 0L;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();

        var result = await new SourceImport(record, NullLogger<SourceImport>.Instance).ImportAsync(
            source, new FoundFile("weekly.csv", [path]), rules, retry: false, _ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), CancellationToken.None);

        var seconds = watch.Elapsed.TotalSeconds;
        if (result.Counts.Taken != rows)
        {
            throw new InvalidOperationException($"{result.Counts.Taken} of {rows} rows were taken: {result.Reason}");
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows,8:N0} rows, {new FileInfo(path).Length / 1e6,5:0.0} MB: {rows / seconds,8:N0} rows/s in {seconds:0.00} s, heap {(peak - before) / 1e6:0} MB above the start; bare reader {rows / bare,9:N0} rows/s, {seconds / bare:0.0} times as fast"));
    }

    private static long Write(string path, RuleSet rules, int weeks)
    {
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(false));
        text.Write("行政区划代码,统计周末,新增领取失业保险金人数,领取失业保险金人数\n");
        var counties = rules.Regions.AtLevel(AdministrativeLevel.County).ToArray();
        var sunday = new DateOnly(2026, 1, 4).AddDays(-7 * weeks);
        for (var week = 0; week < weeks; week++)
        {
            foreach (var county in counties)
            {
                text.Write(string.Create(CultureInfo.InvariantCulture, $"{county.Code},{sunday.AddDays(7 * week):yyyy-MM-dd},{100 + ((week * 7) + county.Index) % 900},{2_000 + (week + (county.Index * 13)) % 5_000}\n"));
            }
        }

        return (long)weeks * counties.Length;
    }

    private static double ReadBare(string path)
    {
        var watch = Stopwatch.StartNew();
        using var csv = new CsvParser(new StreamReader(path), CultureInfo.InvariantCulture);
        var fields = 0L;
        while (csv.Read())
        {
            fields += csv.Record!.Length;
        }

        return fields > 0 ? watch.Elapsed.TotalSeconds : double.NaN;
    }
}
