using System.Collections.Concurrent;
using System.Globalization;
using Monitor.Testing.Hosts;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>The built program, killed before and after every durable write in turn, always comes to the same end.</summary>
/// <remarks>
/// One run is made to stand still at each of these moments, and its data folder is copied: that is what a kill there leaves, and the program is started on each copy.
/// At some of them it is killed in earnest besides.
/// </remarks>
public sealed class CrashTests
{
    private const int InEarnest = 8; // at every eighth moment
    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 2, 8);
    private static readonly Dictionary<string, string> NoVariables = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_any_durable_write_and_started_again_it_ends_as_if_nothing_had_happened()
    {
        using var profile = SmallDrill.CreateProfile();
        using var whole = new DataUnderTest();
        var writes = await CountWritesAsync(profile, whole);
        var expected = await whole.EndingAsync(Token);
        Assert.InRange(writes, 30, 80);
        Assert.Equal(6, whole.Mails.Length); // three of alerts, three of limits of their cases
        Assert.Contains("case_event {", expected, StringComparison.Ordinal);
        Assert.Contains("\"Kind\":\"task_overdue\"", expected, StringComparison.Ordinal);
        Assert.Contains("\"Act\":\"case.opened\"", expected, StringComparison.Ordinal);

        using var copies = new CrashCopies();
        await copies.MakeAsync(profile.Folder, SmallDrill.Name, Token);
        Assert.Equal(2 * writes, copies.Folders.Length);

        var faults = new ConcurrentBag<string>();
        var (kills, earnest) = (0, 0);
        await Parallel.ForEachAsync(Enumerable.Range(0, copies.Folders.Length), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Token }, async (moment, _) =>
        {
            var point = new CrashPoint((moment / 2) + 1, moment % 2 == 0 ? CrashSide.Before : CrashSide.After);
            var fault = await FaultFromAsync(copies.Folders[moment], profile, expected);
            Interlocked.Increment(ref kills);
            if (fault is null && moment % InEarnest == InEarnest / 2)
            {
                fault = await FaultAfterAsync(point, profile, expected);
                Interlocked.Increment(ref earnest);
            }

            if (fault is not null)
            {
                faults.Add($"{TextOf(point)}: {fault}");
            }
        });

        var told = string.Create(CultureInfo.InvariantCulture, $"{writes} durable writes, {kills} kills ({earnest} of them in earnest besides), {faults.Count} of them led to another end.");
        TestContext.Current.TestOutputHelper?.WriteLine($"figure: {told}"); // run.sh prints such lines
        Assert.True(faults.IsEmpty, $"{told}\n{string.Join('\n', faults.Order(StringComparer.Ordinal))}");
    }

    private static async Task<int> CountWritesAsync(SmallProfile profile, DataUnderTest data)
    {
        var counted = Path.Combine(profile.Folder, "writes");
        var (exitCode, output) = await RunAsync(profile, data, new Dictionary<string, string> { [DurableWrites.CountVariable] = counted });
        Assert.True(exitCode == 0, output);
        return int.Parse(await File.ReadAllTextAsync(counted, Token), CultureInfo.InvariantCulture);
    }

    /// <summary>What is wrong at the end of a run that was killed once and started again; null if nothing.</summary>
    private static async Task<string?> FaultAfterAsync(CrashPoint point, SmallProfile profile, string expected)
    {
        using var data = new DataUnderTest();
        var killed = await RunAsync(profile, data, new Dictionary<string, string> { [CrashPoint.Variable] = TextOf(point) });
        if (killed.ExitCode != MonitorProgram.Killed)
        {
            return $"it was not killed but ended with {killed.ExitCode}: {killed.Output}";
        }

        return await FaultFromAsync(data, profile, expected);
    }

    /// <summary>What is wrong at the end of a run that goes on from what was left; null if nothing.</summary>
    private static async Task<string?> FaultFromAsync(DataUnderTest data, SmallProfile profile, string expected)
    {
        var again = await RunAsync(profile, data, NoVariables);
        return again.ExitCode == 0
            ? FirstDifference(expected, await data.EndingAsync(Token))
            : $"started again it ended with {again.ExitCode}: {again.Output}";
    }

    private static Task<(int ExitCode, string Output)> RunAsync(SmallProfile profile, DataUnderTest data, Dictionary<string, string> variables) =>
        MonitorProgram.RunAsync(["demo", "--no-serve", "--config", profile.Folder, "--data", data.Path, "--drill", SmallDrill.Name], variables, Token);

    private static string? FirstDifference(string expected, string actual)
    {
        var (one, other) = (expected.Split('\n'), actual.Split('\n'));
        var same = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return expected == actual ? null : $"expected {one.ElementAtOrDefault(same) ?? "nothing more"}, but there is {other.ElementAtOrDefault(same) ?? "nothing more"}";
    }

    private static string TextOf(CrashPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Write}:{(point.Side == CrashSide.Before ? "before" : "after")}");
}
