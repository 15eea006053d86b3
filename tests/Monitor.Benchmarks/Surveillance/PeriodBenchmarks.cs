using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Monitor.Benchmarks.Farrington;
using Monitor.Rules.Surveillance;
using Monitor.Worker.Surveillance;

namespace Monitor.Benchmarks.Surveillance;

/// <summary>One further week of a made series of ten years, the mean of 49.</summary>
[MemoryDiagnoser]
public class PeriodBenchmarks
{
    private const int History = 520;
    private const int Judged = 49;
    private const int OfTheNation = 10_000;

    private readonly double?[] counts = [.. Enumerable.Range(0, History + Judged).Select(double? (week) => MadeNation.Count(OfTheNation, week))];
    private readonly SeriesSurveillance surveillance = new(new SeriesCalendar(52, new DateOnly(2015, 1, 5), LunarNewYear.Calendar()));
    private readonly FarringtonFlexible farrington = new(FarringtonSetting.For(52));
    private ImmutableArray<double> state;

    /// <summary>Walks the detector through the history.</summary>
    [GlobalSetup]
    public void Learn()
    {
        for (var week = 0; week < History; week++)
        {
            surveillance.Take(counts[week], isPanelChanged: false);
        }

        state = surveillance.Save();
    }

    /// <summary>The detector loads its state once and takes a week after the other.</summary>
    [Benchmark(OperationsPerInvoke = Judged)]
    public double DetectorUpdate()
    {
        surveillance.Load(state);
        var highest = double.NegativeInfinity;
        for (var week = History; week < counts.Length; week++)
        {
            highest = Math.Max(highest, surveillance.Take(counts[week], isPanelChanged: false).Score);
        }

        return highest;
    }

    /// <summary>The flexible Farrington algorithm fits the last five years anew for every week.</summary>
    [Benchmark(OperationsPerInvoke = Judged, Baseline = true)]
    public double FarringtonFlexible()
    {
        var highest = 0.0;
        for (var week = History; week < counts.Length; week++)
        {
            highest = Math.Max(highest, farrington.Judge(counts, week).Score ?? 0);
        }

        return highest;
    }
}
