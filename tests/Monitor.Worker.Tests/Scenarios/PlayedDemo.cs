using System.Diagnostics;
using Monitor.Testing;
using Monitor.Testing.Hosts;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Demo;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;
using Monitor.Worker.Surveillance;
using Monitor.Worker.Tests.Surveillance;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>The shipped demo, played once in a folder of its own.</summary>
internal sealed class PlayedDemo : IDisposable
{
    private PlayedDemo(DataUnderTest data, DemoVerdict verdict, TimeSpan took)
    {
        Data = data;
        Verdict = verdict;
        Took = took;
    }

    public DataUnderTest Data { get; }

    public DemoVerdict Verdict { get; }

    public TimeSpan Took { get; }

    /// <summary>Plays it with the seed of the file, or with another; by the shipped model, or by the statistical score alone.</summary>
    public static async Task<PlayedDemo> PlayAsync(int? seed, bool hasModel, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var profile = Path.Combine(RepositoryFolder.Path, "config");
        var configuration = ConfigurationLoader.Load(profile, [], () => hasModel ? ModelArchive.Unpack(AShippedModel.Bytes()) : null).Configuration!;
        var errors = new ConfigErrors();
        var scenario = DemoScenario.Read("shandong-demo.yaml", await File.ReadAllBytesAsync(Path.Combine(profile, "drills", "shandong-demo.yaml"), cancellationToken), configuration, errors)!;
        var data = new DataUnderTest();
        using var folder = DataFolder.Claim(data.Path);
        using var writes = new DurableWrites(null, null, () => { });
        await using var demo = await DemoHost.OpenAsync(configuration, folder, scenario, seed, writes, cancellationToken);
        await demo.PlayAsync((_, _, _) => { }, _ => { }, cancellationToken);
        return new PlayedDemo(data, await demo.JudgeAsync(cancellationToken), watch.Elapsed);
    }

    public void Dispose() => Data.Dispose();
}
