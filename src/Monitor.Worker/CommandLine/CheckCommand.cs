using System.Collections.Immutable;
using System.CommandLine;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Duty;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>check</c>: reads a profile and prints every mistake.</summary>
internal static class CheckCommand
{
    /// <summary>How far ahead the calendar is looked at where no roster says.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(30);

    public static Command Create(CommandSurroundings surroundings)
    {
        var config = CommonOptions.Config();
        var inputs = new Option<string[]>("--input") { Description = "A folder of data, for profiles whose list of regions comes with the data. May be given several times." };
        var json = CommonOptions.Json();
        var command = new Command("check", "Check the configuration and print every mistake with file, line and column. A gap in the roster ahead is a mistake unless it is waived. Exit code 0: no mistake; 2: mistakes.")
        {
            config,
            inputs,
            json,
        };
        command.SetAction(parsed => Run(
            ConfigDirectory.Resolve(parsed.GetValue(config)), parsed.GetValue(inputs) ?? [], parsed.GetValue(json), new CommandConsole(parsed), surroundings.Clock));
        return command;
    }

    private static int Run(string directory, IReadOnlyList<string> inputs, bool json, CommandConsole console, TimeProvider clock)
    {
        var result = WithGaps(WithWarnings(ProfileCheck.Load(directory, inputs, console), clock), clock);
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

    private static ConfigurationResult WithWarnings(ConfigurationResult result, TimeProvider clock)
    {
        if (result.Configuration is not { } configuration)
        {
            return result;
        }

        var now = clock.GetUtcNow();
        var ahead = configuration.Duty?.CheckAhead ?? Ahead;
        return result with { Warnings = CalendarYears.Missing(configuration, configuration.Rules.DayOf(now), configuration.Rules.DayOf(now + ahead)) };
    }

    /// <summary>A gap in the roster ahead is a mistake here, and here alone: a service with a gap is better than none.</summary>
    private static ConfigurationResult WithGaps(ConfigurationResult result, TimeProvider clock)
    {
        if (result.Configuration is not { Duty: { } plan } configuration)
        {
            return result;
        }

        var now = clock.GetUtcNow();
        var wording = new DutyWording(configuration.Rules.Regions, configuration.Rules.TimeZone, new Officials(configuration.People));
        ImmutableArray<ConfigError> gaps = [.. plan.Roster.Gaps(now, now + plan.CheckAhead).Select(gap => plan.ErrorAt(gap.Region, $"空班：{wording.Gap(gap)}；请补排，或者在 waived_gaps 中写明时段和原因"))];
        return gaps.IsEmpty ? result : result with { Configuration = null, Errors = gaps };
    }
}
