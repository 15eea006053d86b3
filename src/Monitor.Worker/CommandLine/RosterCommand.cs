using System.CommandLine;
using System.Globalization;
using Monitor.Rules.Duty;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Duty;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>roster</c>: who is on duty when, shown or written as a calendar. It reads the configuration alone.</summary>
internal static class RosterCommand
{
    private const int ShownDays = 7;
    private const int CalendarDays = 92;

    public static Command Create(CommandSurroundings surroundings) => new("roster", "Show who is on duty, or write it as an iCalendar file. Reads the configuration alone.")
    {
        Show(surroundings),
        WriteCalendar(surroundings),
    };

    private static Command Show(CommandSurroundings surroundings)
    {
        var (config, json, from, to) = (CommonOptions.Config(), CommonOptions.Json(), OptionalDay("--from", "The first day (default: today)."), OptionalDay("--to", "The last day (default: six days after the first)."));
        var region = new Option<string?>("--region") { Description = "The code of a region (default: the province). Without a roster of its own, the one above is shown." };
        var command = new Command("show", "List the shifts that answer for a region, with gaps. Exit code 0: done; 2: mistakes; 4: no such region or no roster.") { region, from, to, config, json };
        command.SetAction(parsed =>
        {
            var console = new CommandConsole(parsed);
            if (console.Load(parsed.GetValue(config), []) is not { } configuration)
            {
                return ExitCode.Mistaken;
            }

            var first = parsed.GetValue(from) ?? Today(configuration, surroundings);
            if (PlanOf(console, configuration) is not { } plan || RegionArgument.FindOrRoot(parsed.GetValue(region), configuration.Rules.Regions, console.Output) is not { } place)
            {
                return ExitCode.Refused;
            }

            var (begins, ends) = (StartOf(configuration, first), StartOf(configuration, (parsed.GetValue(to) ?? first.AddDays(ShownDays - 1)).AddDays(1)));
            var shifts = plan.Roster.Shifts(place, begins, ends);
            if (parsed.GetValue(json))
            {
                console.WriteJson(shifts.Select(shift => new { region = shift.Region, shift = shift.Slot?.Shift, shift.Name, shift.From, shift.Until, shift.Lead, shift.Officers, shift.IsEmpty, waived = shift.WaivedFor }));
                return ExitCode.Done;
            }

            Print(console, configuration, plan, [.. shifts]);
            CalendarYears.Missing(configuration, first, parsed.GetValue(to) ?? first.AddDays(ShownDays - 1)).ToList().ForEach(console.Output.WriteLine);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command WriteCalendar(CommandSurroundings surroundings)
    {
        var (config, from, to) = (CommonOptions.Config(), OptionalDay("--from", "The first day (default: today)."), OptionalDay("--to", "The last day (default: three months after the first)."));
        var region = new Option<string?>("--region") { Description = "The code of a region whose shifts are written." };
        var person = new Option<string?>("--person") { Description = "The id of a person whose shifts are written." };
        var output = new Option<string>("--out") { Description = "The file to write (.ics).", Required = true };
        var command = new Command("calendar", "Write the shifts of a region or a person as an iCalendar file (RFC 5545). Exit code 0: written; 2: mistakes; 4: no such region, person or roster.") { region, person, output, from, to, config };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            var (who, where) = (parsed.GetValue(person), parsed.GetValue(region));
            if ((who is null) == (where is null))
            {
                console.Output.WriteLine("请用 --region 指明地区，或者用 --person 指明人员，二者取一。");
                return ExitCode.Mistaken;
            }

            if (console.Load(parsed.GetValue(config), []) is not { } configuration || !console.CanWrite([parsed.GetRequiredValue(output)]))
            {
                return ExitCode.Mistaken;
            }

            var first = parsed.GetValue(from) ?? Today(configuration, surroundings);
            var (begins, ends) = (StartOf(configuration, first), StartOf(configuration, (parsed.GetValue(to) ?? first.AddDays(CalendarDays - 1)).AddDays(1)));
            if (PlanOf(console, configuration) is not { } plan || ShiftsOf(console, configuration, plan, who, where, begins, ends) is not { } found)
            {
                return ExitCode.Refused;
            }

            var text = new DutyCalendar(WordingOf(configuration)).Write(found.Name, found.Shifts, surroundings.Clock.GetUtcNow());
            await File.WriteAllTextAsync(parsed.GetRequiredValue(output), text, cancellationToken);
            CalendarYears.Missing(configuration, first, parsed.GetValue(to) ?? first.AddDays(CalendarDays - 1)).ToList().ForEach(console.Output.WriteLine);
            console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已写入 {parsed.GetRequiredValue(output)}：{found.Name}，{found.Shifts.Count(shift => !shift.IsEmpty)}个班次。"));
            return ExitCode.Done;
        });
        return command;
    }

    private static (string Name, DutyShift[] Shifts)? ShiftsOf(
        CommandConsole console, MonitorConfiguration configuration, DutyPlan plan, string? person, string? region, DateTimeOffset from, DateTimeOffset until)
    {
        var wording = WordingOf(configuration);
        if (region is not null)
        {
            return RegionArgument.FindOrRoot(region, configuration.Rules.Regions, console.Output) is { } place ? ($"{wording.RegionOf(place.Code)}值班表", [.. plan.Roster.Shifts(place, from, until)]) : null;
        }

        if (configuration.People.All(one => one.Id != person))
        {
            console.Output.WriteLine($"人员名单中没有编号“{person}”。请先在 people.yaml 中登记。");
            return null;
        }

        var own = plan.Roster.Regions
            .SelectMany(roster => plan.Roster.Shifts(configuration.Rules.Regions.Find(roster.Region)!, from, until).Where(shift => shift.Region == roster.Region && shift.People.Contains(person)))
            .OrderBy(shift => shift.From);
        return ($"{wording.NameOf(person!)}的值班", [.. own]);
    }

    private static void Print(CommandConsole console, MonitorConfiguration configuration, DutyPlan plan, DutyShift[] shifts)
    {
        var wording = WordingOf(configuration);
        foreach (var run in shifts.GroupBy(shift => shift.Region))
        {
            console.Output.WriteLine($"{wording.RegionOf(run.Key)}值班表（负责人：{wording.NameOf(plan.Roster.Regions.First(roster => roster.Region == run.Key).Owner)}）");
            foreach (var shift in run)
            {
                console.Output.WriteLine($"  {TerminalText.Pad($"{TerminalTime.Of(shift.From, wording.Zone)}至{TerminalTime.Of(shift.Until, wording.Zone)}", 32)}{TerminalText.Pad(shift.Name, 12)}{wording.Crew(shift)}");
            }
        }

        console.Output.WriteLine(shifts.Length == 0 ? "这段时间没有值班表。" : string.Create(CultureInfo.InvariantCulture, $"共{shifts.Length}个班次{(shifts.Count(shift => shift is { IsEmpty: true, IsWaived: false }) is > 0 and var gaps ? $"，其中空班{gaps}个" : "")}。"));
    }

    private static DutyPlan? PlanOf(CommandConsole console, MonitorConfiguration configuration)
    {
        if (configuration.Duty is null)
        {
            console.Output.WriteLine("该配置没有值班表（roster.yaml），people.yaml 中的全部人员随时接收通知。");
        }

        return configuration.Duty;
    }

    private static DutyWording WordingOf(MonitorConfiguration configuration) => new(configuration.Rules.Regions, configuration.Rules.TimeZone, new Officials(configuration.People));

    private static DateOnly Today(MonitorConfiguration configuration, CommandSurroundings surroundings) => configuration.Rules.DayOf(surroundings.Clock.GetUtcNow());

    private static DateTimeOffset StartOf(MonitorConfiguration configuration, DateOnly day) => configuration.Rules.StartOf(day);

    private static Option<DateOnly?> OptionalDay(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name}: '{text}' is no day; write it like 2026-01-31.");
            return null;
        },
    };
}
