using Monitor.Benchmarks.Farrington;
using Monitor.Benchmarks.Record;

switch (args)
{
    case ["record"]:
        await RecordBenchmark.RunAsync(Console.Out);
        break;
    case ["farrington", "--in", var input, "--out", var output]:
        await FarringtonCommand.RunAsync(input, output);
        break;
    default:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
        break;
}
