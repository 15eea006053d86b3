using System.Globalization;
using Monitor.Rules.Periods;
using Monitor.Worker.Surveillance;

namespace Monitor.Benchmarks.Surveillance;

/// <summary>How long a panel of a nation's size takes for one period, what it holds in memory, and whether the length of the history matters.</summary>
internal sealed class NationBenchmark(TextWriter output)
{
    private const int WeeksPerYear = 52;
    private const int Updates = 9;
    private const int Rounds = 41;
    private static readonly int[] Years = [1, 2, 5, 10];

    private readonly FestivalCalendar festivals = LunarNewYear.Calendar();

    public async Task RunAsync()
    {
        await UpdateNationAsync();
        GC.Collect();
        await CompareLengthsAsync();
    }

    private async Task UpdateNationAsync()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var nation = new WatchedPanel(stride: 1, WeeksPerYear, festivals);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        await WriteAsync($"nation: {nation.Count} series hold {held / 1e6:0} MB, {(double)held / nation.Count:0} bytes a series");
        var seconds = new double[Updates];
        for (var update = 0; update < Updates; update++)
        {
            var cost = nation.Update();
            seconds[update] = cost.Elapsed.TotalSeconds;
            await WriteAsync($"one period: {seconds[update]:0.00} s on two cores, {cost.Busy.TotalSeconds:0.00} s of CPU, {cost.AllocatedBytes / 1e6:0.0} MB allocated, {nation.Alarms} alarms");
        }

        await WriteAsync($"one period: median {Median(seconds):0.00} s, slowest {seconds.Max():0.00} s; working set {Environment.WorkingSet / 1e6:0} MB");
    }

    /// <summary>The lengths take turns, each round beginning with another, so that a busy neighbour troubles all alike.</summary>
    private async Task CompareLengthsAsync()
    {
        var panels = Array.ConvertAll(Years, years => new WatchedPanel(stride: 10, years * WeeksPerYear, festivals));
        var costs = Array.ConvertAll(panels, _ => new UpdateCost[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var turn = 0; turn < panels.Length; turn++)
            {
                var which = (round + turn) % panels.Length;
                costs[which][round] = panels[which].Update();
            }
        }

        var elapsed = Array.ConvertAll(costs, panel => MicrosecondsOfSeries(panel, cost => cost.Elapsed));
        var busy = Array.ConvertAll(costs, panel => MicrosecondsOfSeries(panel, cost => cost.Busy));
        for (var i = 0; i < Years.Length; i++)
        {
            await WriteAsync($"{Years[i]} years of history: {elapsed[i]:0.00} µs a series-period on two cores, {busy[i]:0.00} µs of CPU (medians of {Rounds} rounds)");
        }

        await WriteAsync($"the slowest length takes {Excess(elapsed):0.0} % longer than the fastest, {Excess(busy):0.0} % more CPU");

        double MicrosecondsOfSeries(UpdateCost[] panel, Func<UpdateCost, TimeSpan> time) =>
            Median(Array.ConvertAll(panel, cost => time(cost).TotalMicroseconds)) / panels[0].Count;
    }

    private static double Excess(double[] values) => 100 * (values.Max() / values.Min() - 1);

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private Task WriteAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
