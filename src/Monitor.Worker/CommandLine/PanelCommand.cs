using System.CommandLine;
using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>panel</c>: what may be shown of the panel of monitored enterprises, as known at any moment. It may run beside the service.</summary>
internal static class PanelCommand
{
    private const string ExitCodes = "Exit code 0: printed; 2: mistakes; 3: no returns for that.";

    public static Command Create(CommandSurroundings surroundings) => new("panel", "Show the panel of monitored enterprises (失业动态监测), aggregates alone. May run beside the service.")
    {
        Show(surroundings),
    };

    private static Command Show(CommandSurroundings surroundings)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var knownAt = CommonOptions.AsKnownAt();
        var region = new Option<string?>("--region") { Description = "The code of a region (default: the province)." };
        var period = new Option<string?>("--period") { Description = "A month, such as 2026-10 (default: the last one returned)." };
        var command = new Command("show", $"Show a month of a region and those directly below it. {ExitCodes}") { config, data, region, period, knownAt, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            var rules = session.Configuration.Rules;
            return CommonOptions.TryReadMoment(parsed.GetValue(knownAt), rules, surroundings.Clock.GetUtcNow(), console.Output, out var moment)
                && RegionArgument.FindOrRoot(parsed.GetValue(region), rules.Regions, console.Output) is { } place
                && Month(parsed.GetValue(period), console.Output, out var month)
                    ? Print(rules, session.Record, moment, place, month, parsed.GetValue(json), console)
                    : ExitCode.Mistaken;
        });
        return command;
    }

    private static int Print(RuleSet rules, MonitorRecord record, DateTimeOffset knownAt, Region place, Period? asked, bool asJson, CommandConsole console)
    {
        var returns = new ReturnFeed(rules, new Panel(rules));
        foreach (var version in record.ReadReturns(0).Where(version => version.KnownHereAt <= knownAt).OrderBy(version => version.KnownHereAt).ThenBy(version => version.Id))
        {
            returns.Learn(version.Return);
        }

        var text = new PanelText(rules, knownAt);
        if ((asked ?? returns.LastMonth) is not { } month || returns.Published(month) is not { } whole || whole.Of(place.Code) is null)
        {
            text.WriteNothing(place, asked, console.Output);
            return ExitCode.Incomplete;
        }

        var panel = whole with
        {
            Regions = [.. whole.Regions.Where(line => line.Region == place.Code || rules.Regions.ParentOf(rules.Regions.Find(line.Region)!)?.Index == place.Index)],
            Groups = [.. whole.Groups.Where(group => group.Region == place.Code)],
        };
        if (asJson)
        {
            console.WriteJson(panel, EvaluationJson.Options);
        }
        else
        {
            text.Write(panel, place, console.Output);
        }

        return ExitCode.Done;
    }

    private static bool Month(string? text, TextWriter output, out Period? month)
    {
        month = null;
        if (text is null)
        {
            return true;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            month = Period.Containing(PeriodKind.Month, day);
            return true;
        }

        output.WriteLine($"--period：“{text}”不是月份，写法如 2026-10。");
        return false;
    }
}
