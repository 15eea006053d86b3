using Monitor.Benchmarks.Farrington;
using Monitor.Benchmarks.Record;
using Monitor.Benchmarks.Surveillance;

switch (args)
{
    case ["record"]:
        await RecordBenchmark.RunAsync(Console.Out);
        break;
    case ["farrington", "--in", var input, "--out", var output]:
        await FarringtonCommand.RunAsync(input, output);
        break;
    case ["series", "--in", var input]:
        await new SeriesBenchmark(Console.Out).RunAsync(input);
        break;
    case ["nation"]:
        await new NationBenchmark(Console.Out).RunAsync();
        break;
    default:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
        break;
}
