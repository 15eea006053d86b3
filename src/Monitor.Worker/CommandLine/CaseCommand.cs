using System.CommandLine;
using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.CommandLine;

/// <summary>Opens a session for a verb on cases; null where that cannot be, which has been printed.</summary>
internal delegate Task<CaseSession?> OpenCases(CommandConsole console, string? config, string data, CancellationToken cancellationToken);

/// <summary>The verb <c>case</c>: cases are listed, shown and acted on, as the person of the operating-system account. It may run beside the service.</summary>
internal static class CaseCommand
{
    private const string ExitCodes = "Exit code 0: done; 2: configuration mistakes or an account that nobody has; 4: refused.";

    public static Command Create(OpenCases open)
    {
        var command = new Command("case", "List, show and act on cases (事项), as the person whose account calls. May run beside the service.")
        {
            List(open),
            Show(open),
            CaseCallsCommand.Create(open, ExitCodes),
            CaseReportCommand.Create(open, ExitCodes),
        };
        foreach (var form in ActCatalog.Forms)
        {
            var words = form.Verb.Split(' ');
            Parent(command, words).Add(CaseActCommand.Create(words[^1], form, $"{form.Help} {ExitCodes}", open));
        }

        return command;
    }

    private static Command Parent(Command root, string[] words)
    {
        if (words.Length == 1)
        {
            return root;
        }

        if (root.Subcommands.FirstOrDefault(it => it.Name == words[0]) is { } known)
        {
            return known;
        }

        var made = new Command(words[0], $"Act on the {words[0]} of a case.");
        root.Add(made);
        return made;
    }

    private static Command List(OpenCases open)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var region = new Option<string?>("--region") { Description = "Only cases that happen in this region (its code), or in one below it." };
        var owner = new Option<string?>("--owner") { Description = "Only cases that this region (its code) handles." };
        var all = new Option<bool>("--all") { Description = "Closed cases as well." };
        var overdue = new Option<bool>("--overdue") { Description = "Only cases with an overdue task." };
        var mine = new Option<bool>("--mine") { Description = "Only cases that the caller's region handles or is asked to take over." };
        var command = new Command("list", $"List the cases that the caller may read: open ones unless asked otherwise. {ExitCodes}") { config, data, region, owner, all, overdue, mine, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await open(console, parsed.GetValue(config), parsed.GetRequiredValue(data), cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            var filter = new CaseListFilter
            {
                Region = parsed.GetValue(region),
                Owner = parsed.GetValue(owner),
                All = parsed.GetValue(all),
                Overdue = parsed.GetValue(overdue),
                Mine = parsed.GetValue(mine),
            };
            return await ListAsync(console, session, filter, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> ListAsync(CommandConsole console, CaseSession session, CaseListFilter filter, bool json, CancellationToken cancellationToken)
    {
        var tree = session.Door.Frame.Regions;
        if (!RegionArgument.TryFind(filter.Region, tree, console.Output, out _) || !RegionArgument.TryFind(filter.Owner, tree, console.Output, out _))
        {
            return ExitCode.Mistaken;
        }

        var cases = await session.Door.Views.ListAsync(filter, session.Caller, cancellationToken);
        if (json)
        {
            console.WriteJson(cases, CaseJson.Options);
        }
        else
        {
            new CaseListText(session.Door.Frame, session.Clock).Write(cases, console.Output);
        }

        return ExitCode.Done;
    }

    private static Command Show(OpenCases open)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var number = CaseActCommand.Number();
        var command = new Command("show", $"Show a case: how it stands, what is due, what may be done next and by whom, what was done. {ExitCodes}") { number, config, data, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await open(console, parsed.GetValue(config), parsed.GetRequiredValue(data), cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            if (await session.Door.Views.ShowAsync(parsed.GetRequiredValue(number), session.Caller, cancellationToken) is not { } sheet)
            {
                console.Output.WriteLine($"没有事项{parsed.GetRequiredValue(number)}，或者不在您可以查阅的范围之内。请核对事项编号，例如SX2026-0001。");
                return ExitCode.Refused;
            }

            if (parsed.GetValue(json))
            {
                console.WriteJson(sheet, CaseJson.Options);
            }
            else
            {
                new CaseSheetText(session.Door.Frame, session.Door.Officials, session.Clock).Write(sheet, console.Output);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
