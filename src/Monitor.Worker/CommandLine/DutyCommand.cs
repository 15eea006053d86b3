using System.CommandLine;
using Monitor.Rules.Cases;
using Monitor.Worker.Duty;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>duty</c>: the hand-over sheet, the notes of a shift, and taking over, as the person of the operating-system account. May run beside the service.</summary>
internal static class DutyCommand
{
    private const string ExitCodes = "Exit code 0: done; 2: configuration mistakes or an account that nobody has; 4: refused.";

    public static Command Create(CommandSurroundings surroundings) => new("duty", "Hand over shifts: show the sheet, note what happened, take over. May run beside the service.")
    {
        Sheet(surroundings),
        Log(surroundings),
        TakeOver(surroundings),
    };

    private static Command Sheet(CommandSurroundings surroundings)
    {
        var (config, data, json, region) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json(), Region("The code of a region with a roster (default: the province)."));
        var now = new Option<bool>("--now") { Description = "What a sheet would say now, instead of the last one made." };
        var command = new Command("sheet", $"Show the last hand-over sheet; before the first, what it would say now. {ExitCodes}") { region, now, config, data, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, needsCaller: false, async (console, host, _) =>
        {
            var sheets = host.GetRequiredService<HandoverSheets>();
            var code = parsed.GetValue(region) ?? host.GetRequiredService<ServiceSetting>().Configuration.Rules.Regions.Root.Code;
            if (await (parsed.GetValue(now) ? sheets.PreviewAsync(code, cancellationToken) : sheets.ReadAsync(code, cancellationToken)) is not { } sheet)
            {
                console.Output.WriteLine($"地区“{code}”没有正在执行的值班表。请在 roster.yaml 中核对。");
                return ExitCode.Refused;
            }

            if (parsed.GetValue(json))
            {
                console.WriteJson(new { sheet.Region, sheet.Number, sheet.IsConfirmed, sheet.State, made_at = sheet.Moment, sheet.Content }, CaseJson.Options);
            }
            else
            {
                console.Output.WriteLine(sheets.Text(sheet));
            }

            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Log(CommandSurroundings surroundings)
    {
        var (config, data, region) = (CommonOptions.Config(), CommonOptions.Data(), Region("The code of the region (default: the only one that the person is on duty for)."));
        var text = new Option<string>("--text") { Description = "The note.", Required = true };
        var command = new Command("log", $"Note what happened on the shift; it stands on the next hand-over sheet. {ExitCodes}") { text, region, config, data };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, needsCaller: true, async (console, host, caller) =>
            Tell(console, await host.GetRequiredService<DutyDesk>().NoteAsync(parsed.GetValue(region), parsed.GetRequiredValue(text), caller, cancellationToken), "已记入值班日志。"), cancellationToken));
        return command;
    }

    private static Command TakeOver(CommandSurroundings surroundings)
    {
        var (config, data, region) = (CommonOptions.Config(), CommonOptions.Data(), Region("The code of the region (default: the only one whose sheet waits for the person)."));
        var command = new Command("take-over", $"Confirm the hand-over sheet and take over the shift; until then the shift before stays responsible. {ExitCodes}") { region, config, data };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, needsCaller: true, async (console, host, caller) =>
            Tell(console, await host.GetRequiredService<DutyDesk>().TakeOverAsync(parsed.GetValue(region), caller, cancellationToken), "已确认接班，此后由本班负责。"), cancellationToken));
        return command;
    }

    private static int Tell(CommandConsole console, DutyOutcome outcome, string done)
    {
        console.Output.WriteLine(outcome.Refusal is { } refusal ? $"未能办理：{refusal}" : done);
        return outcome.IsDone ? ExitCode.Done : ExitCode.Refused;
    }

    private static Option<string?> Region(string description) => new("--region") { Description = description };

    private static async Task<int> RunAsync(
        ParseResult parsed, string? config, string data, CommandSurroundings surroundings, bool needsCaller, Func<CommandConsole, IServiceProvider, Actor, Task<int>> work, CancellationToken cancellationToken)
    {
        var console = new CommandConsole(parsed);
        await using var session = await RecordSession.OpenAsync(console, config, data, surroundings, cancellationToken);
        if (session is null)
        {
            return ExitCode.Mistaken;
        }

        if (session.Configuration.Duty is null)
        {
            console.Output.WriteLine("该配置没有值班表（roster.yaml），没有交接班。");
            return ExitCode.Mistaken;
        }

        var caller = needsCaller ? session.Caller(console.Output) : Actor.Machine;
        if (caller is null)
        {
            return ExitCode.Mistaken;
        }

        await using var host = await session.BuildHostAsync(cancellationToken);
        return await work(console, host.Services, caller.Value);
    }
}
