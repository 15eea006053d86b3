using System.CommandLine;
using Monitor.Rules.Cases;
using Monitor.Worker.DataQuality;

namespace Monitor.Worker.CommandLine;

/// <summary>The verbs <c>source excuse</c>, <c>source excused</c> and <c>source expect</c>: who need not report for a while.</summary>
internal static class SourceExcuseCommands
{
    private const string ExitCodes = "Exit code 0: done; 2: configuration mistakes; 4: refused.";

    public static Command Excuse(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var source = new Argument<string>("source") { Description = "The source's id, as 'source list' prints it." };
        var region = new Argument<string>("region") { Description = "The code of the region that need not report, with all below it." };
        var (from, until) = (CommonOptions.Day("--from", "The first day, as 2026-10-01: periods that end on it or later are not expected."), CommonOptions.Day("--until", "The last day; never open."));
        var reason = new Option<string>("--reason") { Description = "Why; printed on pages and in briefings, kept in the audit log.", Required = true };
        var command = new Command("excuse", $"Excuse a region from reporting (停报核准) for a stated span: the regions above are judged without it, and say so; as an operator, or an analyst of a region above it. {ExitCodes}") { source, region, from, until, reason, config, data };
        command.SetAction((parsed, cancellationToken) => ActAsync(parsed, (config, data), surroundings, (office, caller) => office.ExcuseAsync(
            parsed.GetRequiredValue(source), parsed.GetRequiredValue(region), (parsed.GetRequiredValue(from), parsed.GetRequiredValue(until)), parsed.GetRequiredValue(reason), caller, cancellationToken), cancellationToken));
        return command;
    }

    public static Command Expect(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var number = new Argument<int>("number") { Description = "The number of the excuse, as 'source excused' prints it." };
        var reason = new Option<string>("--reason") { Description = "Why; kept in the audit log.", Required = true };
        var command = new Command("expect", $"Take an excuse back: the region is expected to report again, its whole span included; as an operator, or an analyst of a region above it. {ExitCodes}") { number, reason, config, data };
        command.SetAction((parsed, cancellationToken) => ActAsync(parsed, (config, data), surroundings, (office, caller) => office.ExpectAsync(
            parsed.GetRequiredValue(number), parsed.GetRequiredValue(reason), caller, cancellationToken), cancellationToken));
        return command;
    }

    public static Command Excused(CommandSurroundings surroundings)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var command = new Command("excused", $"List who is excused from reporting, from what, until when, why and by whom. {ExitCodes}") { config, data, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            var excuses = new ExcuseOffice(session.Record, session.Configuration, surroundings.Clock).List();
            var text = new ExcuseText(session.Configuration.Rules, session.Officials);
            if (parsed.GetValue(json))
            {
                console.WriteJson(excuses.Select(text.Line), CaseJson.Options);
            }
            else
            {
                text.Write(excuses, console.Output);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> ActAsync(
        ParseResult parsed, (Option<string?> Config, Option<string> Data) options, CommandSurroundings surroundings, Func<ExcuseOffice, Actor, Task<(bool IsDone, string Message)>> act, CancellationToken cancellationToken)
    {
        var console = new CommandConsole(parsed);
        await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(options.Config), parsed.GetRequiredValue(options.Data), surroundings, cancellationToken);
        if (session?.Caller(console.Output) is not { } caller)
        {
            return ExitCode.Mistaken;
        }

        var (isDone, message) = await act(new ExcuseOffice(session.Record, session.Configuration, surroundings.Clock), caller);
        console.Output.WriteLine(message);
        return isDone ? ExitCode.Done : ExitCode.Refused;
    }
}
