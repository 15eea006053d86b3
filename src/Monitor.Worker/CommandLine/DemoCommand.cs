using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
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
        var scenario = DemoScenario.Read(drill, File.ReadAllBytes(path), configuration, errors);
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
        await using var demo = await DemoHost.OpenAsync(configuration, folder, scenario, seed, writes, cancellationToken);
        var story = new DemoStory(scenario, configuration.Rules, console.Output);
        story.Begin(demo.Files);
        await demo.PlayAsync(story.Tell, story.Tell, cancellationToken);
        story.TellUpTo(scenario.Play.To);
        var verdict = await demo.JudgeAsync(cancellationToken);
        story.End(verdict);
        TellResults(console.Output, folder, watch.Elapsed);
        if (serves)
        {
            await demo.ServeAsync(() => console.Output.WriteLine($"■ 状态页 {configuration.Service.Http.Listen} ，按 Ctrl+C 结束。"), cancellationToken);
        }

        return verdict.IsAsStated ? ExitCode.Done : ExitCode.Incomplete;
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
