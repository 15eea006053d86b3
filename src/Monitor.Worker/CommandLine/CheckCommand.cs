using System.CommandLine;
using Monitor.Worker.ConfigFiles;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>check</c>: reads a profile and prints every mistake.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var config = CommonOptions.Config();
        var inputs = new Option<string[]>("--input") { Description = "A folder of data, for profiles whose list of regions comes with the data. May be given several times." };
        var json = CommonOptions.Json();
        var command = new Command("check", "Check the configuration and print every mistake with file, line and column. Exit code 0: no mistake; 2: mistakes.")
        {
            config,
            inputs,
            json,
        };
        command.SetAction(parsed => Run(
            ConfigDirectory.Resolve(parsed.GetValue(config)), parsed.GetValue(inputs) ?? [], parsed.GetValue(json), new CommandConsole(parsed)));
        return command;
    }

    private static int Run(string directory, IReadOnlyList<string> inputs, bool json, CommandConsole console)
    {
        var result = ProfileCheck.Load(directory, inputs, console);
        if (json)
        {
            ConfigurationReport.WriteJson(result, directory, console.Output);
        }
        else
        {
            ConfigurationReport.Write(result, directory, console.Output);
        }

        return result.Configuration is null ? ExitCode.Mistaken : ExitCode.Done;
    }
}
