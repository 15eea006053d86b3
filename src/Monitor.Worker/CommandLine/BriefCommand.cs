using System.CommandLine;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Periods;
using Monitor.Worker.Briefings;
using Monitor.Worker.Briefings.Issues;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>brief</c>: writes a briefing now, from the snapshot of its time; below it the verbs of issues. May run beside the service.</summary>
internal static class BriefCommand
{
    public static Command Create(CommandSurroundings surroundings)
    {
        var (config, data, edition) = (CommonOptions.Config(), CommonOptions.Data(), new BriefEditionOptions());
        var command = new Command(
            "brief",
            "Write a briefing into the data folder: weekly unless asked otherwise. It is marked as a draft and not kept as an issue; 'brief make' keeps it. Exit code 0: written; 2: configuration mistakes or no such days; 3: nothing was evaluated in time for it.")
        {
            config,
            data,
            BriefIssueCommands.Make(surroundings),
            BriefIssueCommands.List(surroundings),
            BriefIssueCommands.Show(surroundings),
            BriefIssueCommands.Edit(surroundings),
            BriefIssueCommands.Approve(surroundings),
            BriefIssueCommands.Send(surroundings),
            BriefIssueCommands.Correct(surroundings),
            BriefIssueCommands.Verify(surroundings),
        };
        edition.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            if (edition.Formats(parsed, console.Output) is not { } formats
                || await BriefSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, asksWho: false, cancellationToken) is not { } opened)
            {
                return ExitCode.Mistaken;
            }

            await using var session = opened;
            var (asked, snapshot, code) = await edition.ReadAsync(parsed, session.Store, session.Record.Configuration.Rules, console.Output, cancellationToken);
            return asked is null || snapshot is null ? code
                : edition.IsPlainWeekly(parsed) ? await WeeklyAsync(console, session, asked, snapshot, cancellationToken)
                : await PreviewAsync(console, session, asked, snapshot, formats, cancellationToken);
        });
        return command;
    }

    private static async Task<int> WeeklyAsync(CommandConsole console, BriefSession session, BriefingEdition edition, SnapshotRow snapshot, CancellationToken cancellationToken)
    {
        var path = await session.Get<BriefingRun>().RunAsync(session.Record.Configuration.Rules, snapshot, Period.Containing(PeriodKind.Week, edition.From), cancellationToken);
        console.Output.WriteLine($"周报已写入 {Shown(path)}（快照 {snapshot.Id}）。");
        return ExitCode.Done;
    }

    private static async Task<int> PreviewAsync(
        CommandConsole console, BriefSession session, BriefingEdition edition, SnapshotRow snapshot, IReadOnlyList<IssueFormat> formats, CancellationToken cancellationToken)
    {
        var (document, audit) = await session.Get<IssueProofs>().PreviewAsync(edition, snapshot, cancellationToken);
        var (press, archive) = (session.Get<IssuePress>(), session.Get<IssueArchive>());
        foreach (var format in formats)
        {
            var relative = await archive.LayAsync($"{Word.Of(edition.Kind)}-{edition.Scope.Id}-{edition.From:yyyyMMdd}-{edition.To:yyyyMMdd}{(edition.LeavesTheHouse ? "-outside" : "")}-{snapshot.Id}", press.Print(document, format, audit), cancellationToken);
            console.Output.WriteLine($"{edition.Scope.Name}{edition.Title}已写入 {Shown(archive.PathOf(relative))}（快照 {snapshot.Id}）。");
        }

        return ExitCode.Done;
    }

    public static string Shown(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
}
