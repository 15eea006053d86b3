using System.Diagnostics;
using System.Globalization;
using Monitor.Testing.Servers;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>Whatever befalls a copy, after the reconciliation every series is equal.</summary>
/// <remarks>A handful of seeds here; <c>tests/nemesis-influx.sh</c> runs fifty.</remarks>
public sealed class NemesisTests(OnDemand<InfluxDatabase> influx)
{
    private const string SeedsVariable = "MONITOR_NEMESIS_SEEDS";
    private const string FirstVariable = "MONITOR_NEMESIS_FIRST";
    private const int FewSeeds = 4; // one of each kind

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_kills_cuts_and_full_disks_every_series_is_equal()
    {
        await influx.OrSkipAsync(Token); // each run has a server of its own, but it must be here
        var output = TestContext.Current.TestOutputHelper!;
        var (first, seeds) = (Asked(FirstVariable) ?? 0, Asked(SeedsVariable) ?? FewSeeds);
        var sums = new SortedDictionary<string, (int Runs, int Interruptions, int Repaired, long Points, long Lost)>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        for (var seed = first; seed < first + seeds; seed++)
        {
            await using var run = new NemesisRun(seed, Token);

            var report = await run.RunAsync();

            Assert.True(report.IsEqual, $"seed {seed} ({run.Nemesis}): {report.Fault}");
            Assert.True(await run.DifferencesAsync() is [], $"seed {seed} ({run.Nemesis}): {string.Join('\n', (await run.DifferencesAsync()).Take(5))}");
            Assert.Equal(report.Streams.Sum(stream => stream.Repaired), report.Differences.Sum(series => series.Missing + series.Different)); // what was repaired is named
            Assert.True(report.Differences.Sum(series => series.Missing) >= run.Lost, $"seed {seed} ({run.Nemesis}): {run.Lost} points were lost, and the report does not name them."); // a server may lose further ones by itself
            var (runs, interruptions, repaired, points, lost) = sums.GetValueOrDefault($"{run.Nemesis} {run.Disk}");
            sums[$"{run.Nemesis} {run.Disk}"] = (runs + 1, interruptions + run.Interruptions, repaired + (report.Differing > 0 ? 1 : 0), points + report.Streams.Sum(stream => stream.Repaired), lost + run.Lost);
        }

        foreach (var (kind, sum) in sums)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure: nemesis {kind}: {sum.Runs} runs, {sum.Interruptions} interruptions seen by the copy, {sum.Repaired} runs repaired by reconciliation, {sum.Points} points written again, {sum.Lost} of them taken off by the test"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure: nemesis of {seeds} seeds in {watch.Elapsed.TotalSeconds:0} s"));
    }

    private static int? Asked(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
