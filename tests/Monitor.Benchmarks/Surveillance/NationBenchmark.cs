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
            var busy = Environment.CpuUsage.TotalTime;
            var made = GC.GetTotalAllocatedBytes();
            seconds[update] = nation.Update().TotalSeconds;
            busy = Environment.CpuUsage.TotalTime - busy;
            made = GC.GetTotalAllocatedBytes() - made;
            await WriteAsync($"one period: {seconds[update]:0.00} s on two cores, {nation.Alarms} alarms; with the making of the counts {busy.TotalSeconds:0.00} s of CPU, {made / 1e6:0.0} MB allocated");
        }

        await WriteAsync($"one period: median {Median(seconds):0.00} s, slowest {seconds.Max():0.00} s; the process needed at most {Environment.WorkingSet / 1e6:0} MB");
    }

    /// <summary>The lengths take turns, each round beginning with another, so that a busy neighbour troubles all alike.</summary>
    private async Task CompareLengthsAsync()
    {
        var panels = Array.ConvertAll(Years, years => new WatchedPanel(stride: 10, years * WeeksPerYear, festivals));
        var times = Array.ConvertAll(panels, _ => new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var turn = 0; turn < panels.Length; turn++)
            {
                var which = (round + turn) % panels.Length;
                times[which][round] = panels[which].Update().TotalMicroseconds / panels[which].Count;
            }
        }

        var medians = Array.ConvertAll(times, Median);
        for (var i = 0; i < Years.Length; i++)
        {
            await WriteAsync($"history of {Years[i]} years, {panels[i].Count} series: {medians[i]:0.00} µs a series-period on two cores (median of {Rounds} rounds; fastest {times[i].Min():0.00})");
        }

        await WriteAsync($"the slowest length takes {100 * (medians.Max() / medians.Min() - 1):0.0} % longer than the fastest");
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private Task WriteAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
