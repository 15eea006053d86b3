using Monitor.Benchmarks.Record;

if (args is ["record"])
{
    await RecordBenchmark.RunAsync(Console.Out);
}
else
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
}
