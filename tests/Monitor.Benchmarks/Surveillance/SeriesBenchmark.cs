using System.Globalization;
using Monitor.Benchmarks.Farrington;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;
using Monitor.Worker.Surveillance;

namespace Monitor.Benchmarks.Surveillance;

/// <summary>Time and memory of one further period and of a whole series, for the detector and for the flexible Farrington algorithm, series by series in the same run.</summary>
/// <remarks>The machine may be shared: of several rounds the fastest of each series counts.</remarks>
internal sealed class SeriesBenchmark(TextWriter output)
{
    private const int Rounds = 7;
    private readonly FestivalCalendar festivals = LunarNewYear.Calendar();
    private readonly TreeModel model = ModelArchive.Unpack(File.ReadAllBytes(ModelFile.Shipped));

    public async Task RunAsync(string input)
    {
        await using var file = File.OpenRead(input);
        var all = SeriesFile.Read(file).ToArray();
        await output.WriteLineAsync($"{Path.GetFileName(input)}, the fastest of {Rounds} rounds for each series, mean of the series");
        await output.WriteLineAsync("| series | method | whole series, ms (slowest) | allocated, KB | µs a series-period | one further period, µs | allocated, bytes |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|");
        foreach (var kind in all.GroupBy(Kind))
        {
            await WriteAsync(kind.Key, [.. kind]);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"state, bytes: {StateBytes(isDelayed: false)}; with delay {StateBytes(isDelayed: true)}"));
    }

    private static string Kind(CountSeries series) =>
        (series.PeriodsPerYear == 12 ? "months" : series.Counts.Length < 300 ? "weeks, short" : "weeks") + (series.Lags.IsEmpty ? "" : ", delayed");

    private async Task WriteAsync(string kind, CountSeries[] group)
    {
        var detector = new WalkCost[group.Length];
        var learned = new WalkCost[group.Length];
        var farrington = new WalkCost[group.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < group.Length; i++)
            {
                var series = group[i];
                detector[i] = WalkCost.Of(SeriesWatch.Judge(series, festivals, null)).OrLess(detector[i]);
                learned[i] = WalkCost.Of(SeriesWatch.Judge(series, festivals, model)).OrLess(learned[i]);
                farrington[i] = WalkCost.Of(Farrington(series)).OrLess(farrington[i]);
            }
        }

        await WriteAsync(kind, "detector", group, detector, group.Average(s => s.Counts.Length));
        await WriteAsync(kind, "detector, learned model", group, learned, group.Average(s => s.Counts.Length));
        await WriteAsync(kind, "farringtonFlexible", group, farrington, group.Average(s => s.Counts.Length - s.TestFrom + 1));
    }

    private async Task WriteAsync(string kind, string method, CountSeries[] group, WalkCost[] costs, double periods)
    {
        var (mean, slowest) = (costs.Average(c => c.WholeMilliseconds), costs.Max(c => c.WholeMilliseconds));
        var (whole, further) = (costs.Average(c => c.WholeBytes) / 1024, costs.Average(c => c.FurtherBytes));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {kind} ({group.Length}) | {method} | {mean:0.00} ({slowest:0.00}) | {whole:0.0} | {1000 * mean / periods:0.0} | {costs.Average(c => c.FurtherMicroseconds):0.0} | {further:0} |"));
    }

    private static IEnumerable<FarringtonJudgement> Farrington(CountSeries series)
    {
        var walk = new FarringtonWalk(series);
        for (var period = series.TestFrom; period <= series.Counts.Length; period++)
        {
            yield return walk.Judge(period);
        }
    }

    private int StateBytes(bool isDelayed)
    {
        var calendar = new SeriesCalendar(52, new DateOnly(2020, 1, 6), festivals);
        return sizeof(double) * (isDelayed ? new DelayedSurveillance(calendar).Save() : new SeriesSurveillance(calendar).Save()).Length;
    }
}
