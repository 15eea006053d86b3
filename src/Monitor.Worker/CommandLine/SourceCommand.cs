using System.CommandLine;
using Monitor.Rules.Cases;
using Monitor.Worker.DataQuality;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>source</c>: what each source is to deliver, and how it did. May run beside the service.</summary>
internal static class SourceCommand
{
    private const string ExitCodes = "Exit code 0: done; 2: configuration mistakes; 4: no such source.";

    public static Command Create(CommandSurroundings surroundings) => new("source", "List and show sources: what each is to deliver, its last files, what is late, missing, zero, revised or set aside. May run beside the service.")
    {
        List(surroundings),
        Show(surroundings),
    };

    private static Command List(CommandSurroundings surroundings)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var command = new Command("list", $"List the sources with owner, last file, next due day and rates. {ExitCodes}") { config, data, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            var ledger = new SourceLedger(session.Record, session.Configuration, surroundings.Clock);
            var text = new SourceText(session.Configuration.Rules);
            var found = new List<SourceQuality>();
            foreach (var source in session.Configuration.Sources)
            {
                found.Add(await ledger.ReadAsync(source, cancellationToken));
            }

            Print(console, found, parsed.GetValue(json), text.WriteShort);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(CommandSurroundings surroundings)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var id = new Argument<string>("id") { Description = "The source's id, as 'source list' prints it." };
        var command = new Command("show", $"Show a source period by period, with the regions that are late or missing. {ExitCodes}") { id, config, data, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            if (session.Configuration.Sources.FirstOrDefault(source => source.Id == parsed.GetRequiredValue(id)) is not { } source)
            {
                console.Output.WriteLine($"没有数据源“{parsed.GetRequiredValue(id)}”。现有数据源：{string.Join("、", session.Configuration.Sources.Select(one => one.Id))}。");
                return ExitCode.Refused;
            }

            var found = await new SourceLedger(session.Record, session.Configuration, surroundings.Clock).ReadAsync(source, cancellationToken);
            var text = new SourceText(session.Configuration.Rules);
            Print(console, [found], parsed.GetValue(json), text.WriteLong);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(CommandConsole console, IReadOnlyList<SourceQuality> found, bool json, Action<SourceQuality, TextWriter> write)
    {
        if (json)
        {
            console.WriteJson(found.Select(SourceText.Line), CaseJson.Options);
            return;
        }

        foreach (var one in found)
        {
            write(one, console.Output);
        }
    }
}
