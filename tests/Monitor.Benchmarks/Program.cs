using Monitor.Benchmarks.Intake;
using Monitor.Benchmarks.Record;

if (args is ["record"])
{
    await RecordBenchmark.RunAsync(Console.Out);
}
else if (args is ["intake"])
{
    await IntakeBenchmark.RunAsync(Console.Out);
}
else if (args is ["warn", .. var rest] && rest.Length <= 1)
{
    WarnComparison.Run(Console.Out, rest is [var state] ? state.ToUpperInvariant() : null);
}
else
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
}
