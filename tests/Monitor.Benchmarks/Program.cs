using Monitor.Benchmarks.Briefings;
using Monitor.Benchmarks.Farrington;
using Monitor.Benchmarks.Intake;
using Monitor.Benchmarks.Record;
using Monitor.Benchmarks.Surveillance;
using Monitor.Benchmarks.TimeSeries;

switch (args)
{
    case ["record"]:
        await RecordBenchmark.RunAsync(Console.Out);
        break;
    case ["intake"]:
        await IntakeBenchmark.RunAsync(Console.Out);
        break;
    case ["warn"]:
        WarnComparison.Run(Console.Out, state: null);
        break;
    case ["warn", var state]:
        WarnComparison.Run(Console.Out, state.ToUpperInvariant());
        break;
    case ["filing"]:
        FilingFindings.Run(Console.Out);
        break;
    case ["farrington", "--in", var input, "--out", var output]:
        await FarringtonCommand.RunAsync(input, output);
        break;
    case ["series", "--in", var input]:
        await new SeriesBenchmark(Console.Out).RunAsync(input);
        break;
    case ["briefings", "--config", var config, "--data", var data]:
        await BriefingBenchmark.RunAsync(config, data, Console.Out);
        break;
    case ["nation"]:
        await new NationBenchmark(Console.Out).RunAsync();
        break;
    case ["influx"]:
        await new CopyBenchmark(Console.Out).RunAsync();
        break;
    default:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
        break;
}
