using System.CommandLine;
using System.Globalization;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Stories;
using Monitor.Worker.Stories;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>story</c> (情景): plays stories on the shipped rules and plan and holds what comes against what they state.</summary>
internal static class StoryCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "The stories; none for all of the profile.", Arity = ArgumentArity.ZeroOrMore };
        var config = CommonOptions.Config();
        var command = new Command(
            "story",
            "Play stories on the profile's rules and response plan and hold what comes against what they state. Exit code 0: all as stated; 2: mistakes in a file; 3: something was not.")
        {
            files,
            config,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            return console.Load(parsed.GetValue(config), []) is not { } configuration
                ? ExitCode.Mistaken
                : await RunAsync(configuration, parsed.GetValue(files) is { Length: > 0 } named ? named : StoryFile.In(configuration.Directory), console.Output, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(MonitorConfiguration configuration, IReadOnlyList<string> files, TextWriter output, CancellationToken cancellationToken)
    {
        if (Read(configuration, files, output) is not { } stories)
        {
            return ExitCode.Mistaken;
        }

        var asStated = 0;
        foreach (var (file, story) in stories)
        {
            var verdict = await StoryHost.PlayAsync(configuration, story, cancellationToken);
            StoryReport.Write(Path.GetFileName(file), story, verdict, output);
            output.WriteLine();
            asStated += verdict.IsAsStated ? 1 : 0;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"情景{stories.Count}个，全部符合的{asStated}个，有不符的{stories.Count - asStated}个。"));
        return asStated == stories.Count ? ExitCode.Done : ExitCode.Incomplete;
    }

    /// <summary>All stories, or null where one has mistakes, which are printed.</summary>
    private static List<(string File, StoryDocument Story)>? Read(MonitorConfiguration configuration, IReadOnlyList<string> files, TextWriter output)
    {
        var (errors, stories) = (new ConfigErrors(), new List<(string, StoryDocument)>());
        foreach (var file in files)
        {
            if (!File.Exists(file))
            {
                errors.Add(new(file, 1, 1, ""), "没有这个文件");
            }
            else if (StoryFile.Read(file, File.ReadAllBytes(file), configuration, errors) is { } story)
            {
                stories.Add((file, story));
            }
        }

        foreach (var error in errors.InOrder())
        {
            output.WriteLine(error);
        }

        return errors.Count == 0 ? stories : null;
    }
}
