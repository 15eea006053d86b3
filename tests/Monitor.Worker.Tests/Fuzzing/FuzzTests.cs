using System.Diagnostics;
using System.Globalization;

namespace Monitor.Worker.Tests.Fuzzing;

/// <summary>
/// Every parser takes whatever comes. By default each is tried for a few seconds from a seed that never changes; a longer run by hand:
/// <c>MONITOR_FUZZ_SECONDS=3600 MONITOR_FUZZ_SEED=1 tests/run.sh --filter-class '*FuzzTests'</c>. Led by what an input reaches, the same targets run under afl++: <c>tests/fuzz.sh</c>.
/// </summary>
public sealed class FuzzTests
{
    private static readonly TimeSpan LongestSingle = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Names => [.. FuzzTarget.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_parser_takes_whatever_comes(string name)
    {
        var target = FuzzTarget.All.Single(target => target.Name == name);
        var seconds = Setting("MONITOR_FUZZ_SECONDS", 2);
        var seed = Setting("MONITOR_FUZZ_SEED", 0) * 1_000_000_000;
        var watch = Stopwatch.StartNew();
        var tried = 0;
        foreach (var sample in target.Samples)
        {
            target.Run(sample);
        }

        while (watch.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            Try(target, Mutation.Of(target.Samples, seed + tried), seed + tried);
            tried++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure: fuzz {name}: {tried} inputs in {seconds} s"));
    }

    private static void Try(FuzzTarget target, byte[] input, int seed)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            target.Run(input);
        }
        catch (Exception fault)
        {
            Assert.Fail($"{target.Name}, seed {seed}: {fault}\n{Convert.ToBase64String(input)}");
        }

        Assert.True(Stopwatch.GetElapsedTime(begun) < LongestSingle, $"{target.Name}, seed {seed}: too slow\n{Convert.ToBase64String(input)}");
    }

    private static int Setting(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : usual;
}
