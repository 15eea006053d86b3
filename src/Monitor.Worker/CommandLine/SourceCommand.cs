using System.CommandLine;
using Monitor.Rules.Cases;
using Monitor.Worker.DataQuality;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>source</c>: what each source is to deliver, and how it did. May run beside the service.</summary>
internal static class SourceCommand
{
    private const string ExitCodes = "Exit code 0: done; 2: configuration mistakes; 4: no such source, or refused.";

    public static Command Create(CommandSurroundings surroundings) => new("source", "List and show sources: what each is to deliver, its last files, what is late, missing, zero, revised, set aside or held back; believe what was held back; and excuse a region from reporting for a while. May run beside the service.")
    {
        List(surroundings),
        Show(surroundings),
        Withheld(surroundings),
        Believe(surroundings),
        SourceExcuseCommands.Excused(surroundings),
        SourceExcuseCommands.Excuse(surroundings),
        SourceExcuseCommands.Expect(surroundings),
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

    private static Command Withheld(CommandSurroundings surroundings)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var command = new Command("withheld", $"List the figures that are held back as implausible and not judged by, with the rules that hold them. {ExitCodes}") { config, data, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            var held = await new WithheldFigures(session.Record, session.Configuration.Rules, surroundings.Clock).ReadAsync(cancellationToken);
            var text = new WithheldText(session.Configuration.Rules);
            if (parsed.GetValue(json))
            {
                console.WriteJson(held.Select(text.Line), CaseJson.Options);
            }
            else
            {
                text.Write(held, console.Output);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Believe(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var indicator = new Argument<string>("indicator") { Description = "The indicator's key, as 'source withheld' prints it." };
        var region = new Option<string?>("--region") { Description = "Only the figures of this region and below it." };
        var reason = new Option<string>("--reason") { Description = "How it was made sure that they are true; kept in the audit log.", Required = true };
        var command = new Command("believe", $"Let figures that are held back be judged by, because they were found true; as the person whose account calls, an operator or analyst. {ExitCodes}") { indicator, region, reason, config, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session?.Caller(console.Output) is not { } caller)
            {
                return ExitCode.Mistaken;
            }

            var office = new BeliefOffice(session.Record, session.Configuration.Rules, surroundings.Clock);
            var (isDone, message) = await office.BelieveAsync(parsed.GetRequiredValue(indicator), parsed.GetValue(region), parsed.GetRequiredValue(reason), caller, cancellationToken);
            console.Output.WriteLine(message);
            return isDone ? ExitCode.Done : ExitCode.Refused;
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
