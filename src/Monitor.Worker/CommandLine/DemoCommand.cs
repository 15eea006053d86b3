using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Demo;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>demo</c> (演示): plays the last months of a made province at speed through the real pipeline.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var config = CommonOptions.Config();
        var data = CommonOptions.Data();
        var drill = new Option<string>("--drill") { Description = "The scenario, relative to the profile.", DefaultValueFactory = _ => "drills/shandong-demo.yaml" };
        var seed = new Option<int?>("--seed") { Description = "Another seed than the scenario's own." };
        var noServe = new Option<bool>("--no-serve") { Description = "End after the story instead of serving the status page." };
        var command = new Command(
            "demo",
            "Play a made province through the real pipeline and tell the story. Exit code 0: everything came out as the scenario states; 2: configuration mistakes; 3: something did not.")
        {
            config,
            data,
            drill,
            seed,
            noServe,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            if (console.Load(parsed.GetValue(config), []) is not { } configuration
                || ReadScenario(configuration, parsed.GetRequiredValue(drill), console.Output) is not { } scenario)
            {
                return ExitCode.Mistaken;
            }

            return await RunAsync(console, configuration, scenario, parsed.GetValue(seed), parsed.GetRequiredValue(data), serves: !parsed.GetValue(noServe), cancellationToken);
        });
        return command;
    }

    private static DemoScenario? ReadScenario(MonitorConfiguration configuration, string drill, TextWriter output)
    {
        var path = Path.Combine(configuration.Directory, drill);
        if (!File.Exists(path))
        {
            output.WriteLine($"没有演练脚本 {path}，请用 --drill 指明（相对于配置目录）。");
            return null;
        }

        var errors = new ConfigErrors();
        var scenario = DemoScenario.Read(drill, File.ReadAllBytes(path), configuration.Rules.Regions, errors);
        foreach (var error in errors.InOrder())
        {
            output.WriteLine(error);
        }

        return scenario;
    }

    private static async Task<int> RunAsync(
        CommandConsole console, MonitorConfiguration configuration, DemoScenario scenario, int? seed, string data, bool serves, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var folder = DataFolder.Claim(data);
        using var writes = DurableWrites.FromEnvironment();
        var rules = configuration.Rules;
        var (from, to) = (rules.StartOf(scenario.Play.From), rules.StartOf(scenario.Play.To.AddDays(1)).AddTicks(-1));
        var deliveries = ShandongDemo.Make(scenario, rules, seed);
        var clock = new DemoClock(deliveries[0].ArrivesAt);
        await using var record = await OpenAsync(folder, configuration, data, clock, writes, cancellationToken);
        await using var host = MonitorHost.Build(new ServiceSetting(configuration, folder, clock, IsDrill: true), record, writes, wakesItself: false);
        var play = ActivatorUtilities.CreateInstance<DemoPlay>(host.Services, clock);
        var story = new DemoStory(scenario, rules, console.Output);
        story.Begin(deliveries.Length);
        await play.RunAsync(deliveries, from, to, (moment, changes) => story.Tell(moment, changes, AlertsOf(record, changes)), cancellationToken);
        story.TellUpTo(scenario.Play.To);
        var verdict = DemoVerdict.Of(scenario, rules.Regions, rules.Grades, await play.OutcomeAsync(cancellationToken));
        story.End(verdict);
        await DrillMark.FinishAsync(record, cancellationToken);
        TellResults(console.Output, folder, watch.Elapsed);
        if (serves)
        {
            console.Output.WriteLine($"■ 状态页 {configuration.Service.Http.Listen} ，按 Ctrl+C 结束。");
            await host.RunAsync(cancellationToken);
        }

        return verdict.IsAsStated ? ExitCode.Done : ExitCode.Incomplete;
    }

    /// <summary>Opens the drill's record. One that was played to its end makes room for a new play; one that was cut off goes on.</summary>
    private static async Task<MonitorRecord> OpenAsync(
        DataFolder folder, MonitorConfiguration configuration, string data, DemoClock clock, DurableWrites writes, CancellationToken cancellationToken)
    {
        var path = folder.File(configuration.Service.Store.Path);
        var record = await MonitorRecord.OpenAsync(path, clock, writes, cancellationToken);
        await DrillMark.BeginAsync(record, data, cancellationToken);
        if (await DrillMark.IsFinishedAsync(record, cancellationToken))
        {
            await record.DisposeAsync();
            folder.Clear();
            record = await MonitorRecord.OpenAsync(path, clock, writes, cancellationToken);
            await DrillMark.BeginAsync(record, data, cancellationToken);
        }

        await record.Ledger.ReleaseAllAsync(cancellationToken);
        await record.Outbox.ReleaseAllAsync(cancellationToken);
        return record;
    }

    private static ImmutableDictionary<string, AlertRow> AlertsOf(MonitorRecord record, IReadOnlyList<AlertChangeRow> changes)
    {
        using var reader = record.Reader();
        var numbers = changes.Select(c => c.AlertNumber).ToArray();
        return reader.Alerts.Where(a => numbers.Contains(a.Number)).ToImmutableDictionary(a => a.Number, StringComparer.Ordinal);
    }

    private static void TellResults(TextWriter output, DataFolder folder, TimeSpan elapsed)
    {
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"■ 邮件{Count(folder.File("mail"))}封（mail/），短信{Count(folder.File("sms"))}条（sms/），周报{Count(folder.File("briefings"))}期（briefings/），用时{elapsed.TotalSeconds:0.0}秒。"));
        output.WriteLine("  未配置邮件服务器和短信网关，通知以文件代替，没有发出。");
    }

    private static int Count(string directory) => Directory.Exists(directory) ? Directory.GetFiles(directory).Length : 0;
}
