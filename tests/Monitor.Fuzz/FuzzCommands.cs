using System.Diagnostics;
using System.Globalization;
using Monitor.Worker.Tests.Fuzzing;
using SharpFuzz;

namespace Monitor.Fuzz;

/// <summary>What tests/fuzz.sh does with the targets of the suite.</summary>
internal static class FuzzCommands
{
    private const int LongestTrace = 1_200;
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(5);

    public static void Names(TextWriter output) => output.WriteLine(string.Join('\n', FuzzTarget.All.Select(target => target.Name)));

    /// <summary>Writes the samples of a target, from which a fuzzer begins.</summary>
    public static void WriteSeeds(string name, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (number, sample) in Named(name).Samples.Index())
        {
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"sample{number:00}")), sample);
        }
    }

    /// <summary>Writes the pieces that mutation puts in, as a dictionary of afl++.</summary>
    public static void WriteTokens(string file) =>
        File.WriteAllLines(file, Mutation.Tokens.Select(token => $"\"{string.Concat(token.Select(one => string.Create(CultureInfo.InvariantCulture, $"\\x{one:X2}")))}\""));

    /// <summary>Serves afl-fuzz, in a process of its own that may die, and notes in the folder how much processor time that has taken.</summary>
    /// <remarks>No instrumented code may run before the fuzzer has its memory: even the targets are looked up within.</remarks>
    public static void Run(string name, string spent)
    {
        StandBack();
        using var notes = new Timer(_ => NoteProcessorTime(spent), null, TimeSpan.Zero, BetweenNotes);
        FuzzTarget? target = null;
        Fuzzer.OutOfProcess.Run(stream =>
        {
            target ??= Named(name);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            target.Run(bytes.ToArray());
        });
    }

    /// <summary>Mutates the samples by seed for a while, where there is no afl-fuzz.</summary>
    public static bool Mutate(string name, int seconds, TextWriter output)
    {
        var target = Named(name);
        var watch = Stopwatch.StartNew();
        var seed = 0;
        var failed = 0;
        for (; watch.Elapsed < TimeSpan.FromSeconds(seconds) && failed < 10; seed++)
        {
            var input = Mutation.Of(target.Samples, seed);
            if (Fault(target, input) is { } fault)
            {
                failed++;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, seed {seed}: {fault}\n{Convert.ToBase64String(input)}"));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {seed} inputs, {failed} failed"));
        return failed == 0;
    }

    /// <summary>Runs inputs that were found, and tells how each ends.</summary>
    public static bool Try(string name, IReadOnlyList<string> files, TextWriter output)
    {
        var target = Named(name);
        var holds = true;
        foreach (var file in files)
        {
            var input = File.ReadAllBytes(file);
            var begun = Stopwatch.GetTimestamp();
            var fault = Fault(target, input);
            holds &= fault is null;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: {fault ?? "holds"} ({Stopwatch.GetElapsedTime(begun).TotalSeconds:0.000} s)\n{Convert.ToBase64String(input)}"));
        }

        return holds;
    }

    private static string? Fault(FuzzTarget target, byte[] input)
    {
        try
        {
            target.Run(input);
            return null;
        }
        catch (Exception fault)
        {
            var told = fault.ToString();
            return told.Length > LongestTrace ? told[..LongestTrace] : told;
        }
    }

    // afl-fuzz gives every fork server a session, and Linux every session an equal share, however nice its processes are
    private static void StandBack()
    {
        const string Share = "/proc/self/autogroup";
        if (Environment.GetEnvironmentVariable("FUZZ_NICE") is { Length: > 0 } nice && File.Exists(Share))
        {
            File.WriteAllText(Share, nice);
        }
    }

    private static void NoteProcessorTime(string folder) => File.WriteAllText(
        Path.Combine(folder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)),
        string.Create(CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.TotalSeconds:0.0}\n"));

    private static FuzzTarget Named(string name) => FuzzTarget.All.Single(target => target.Name == name);
}
