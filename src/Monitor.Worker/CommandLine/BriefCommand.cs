using System.CommandLine;
using Monitor.Rules.Periods;
using Monitor.Worker.Briefings;
using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>brief</c>: writes a weekly briefing now, from the snapshot of its time.</summary>
internal static class BriefCommand
{
    public static Command Create()
    {
        var config = CommonOptions.Config();
        var data = CommonOptions.Data();
        var week = new Option<string?>("--week") { Description = "The ISO week, such as 2026-W14 (default: the week before the latest evaluation)." };
        var command = new Command("brief", "Write a weekly briefing. Exit code 0: written; 2: configuration mistakes or no such week; 3: nothing was evaluated in time for it.")
        {
            config,
            data,
            week,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new CommandConsole(parsed), parsed.GetValue(config), parsed.GetRequiredValue(data), parsed.GetValue(week), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, string? config, string data, string? week, CancellationToken cancellationToken)
    {
        if (console.Load(config, []) is not { } configuration)
        {
            return ExitCode.Mistaken;
        }

        Period? asked = null;
        if (week is not null && (asked = ReadWeek(week)) is null)
        {
            console.Output.WriteLine($"--week：“{week}”不是 ISO 周，写法如 2026-W14。");
            return ExitCode.Mistaken;
        }

        using var folder = DataFolder.Claim(data);
        using var writes = DurableWrites.FromEnvironment();
        await using var record = await MonitorRecord.OpenAsync(folder.File(configuration.Service.Store.Path), TimeProvider.System, writes, configuration.Service.Audit.Hash, cancellationToken);
        var rules = configuration.Rules;
        var row = asked is { } period
            ? await record.Evaluations.SnapshotBeforeAsync(rules.StartOf(period.End.AddDays(2)), cancellationToken)
            : await record.Evaluations.LatestSnapshotAsync(cancellationToken);
        if (row is null)
        {
            console.Output.WriteLine(week is null ? "尚未做过任何研判，没有可写的周报。" : $"{week}之前没有做过研判，没有可写的周报。");
            return ExitCode.Incomplete;
        }

        if (asked is { } later && rules.DayOf(row.Moment) < later.Start)
        {
            console.Output.WriteLine($"最近一次研判在{OfficialTime.Moment(row.Moment, rules.TimeZone)}，早于{later.ToChinese()}，没有可写的周报。");
            return ExitCode.Incomplete;
        }

        var isDrill = await DrillMark.IsDrillAsync(record, cancellationToken);
        await using var host = MonitorHost.Build(new ServiceSetting(configuration, folder, TimeProvider.System, isDrill), record, writes, wakesItself: false);
        var covered = asked ?? Period.Containing(PeriodKind.Week, rules.DayOf(row.Moment)).Previous;
        var path = await host.Services.GetRequiredService<BriefingRun>().RunAsync(rules, row, covered, cancellationToken);
        console.Output.WriteLine($"周报已写入 {Path.GetRelativePath(Directory.GetCurrentDirectory(), path)}（快照 {row.Id}）。");
        return ExitCode.Done;
    }

    private static Period? ReadWeek(string text)
    {
        try
        {
            return Period.Parse(PeriodKind.Week, text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
