using System.CommandLine;
using System.Globalization;
using Monitor.Rules.Cases;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>quarantine</c>: rows that were set aside are listed, shown, mended, released or refused. May run beside the service.</summary>
internal static class QuarantineCommand
{
    private const string ExitCodes = "Exit code 0: done; 2: configuration mistakes or an account that nobody has; 4: refused.";
    private const int MostRows = 100_000;

    public static Command Create(CommandSurroundings surroundings) =>
        new("quarantine", "List, show, mend, release or refuse rows that were set aside (隔离区), as the person whose account calls. May run beside the service.")
        {
            List(surroundings),
            Show(surroundings),
            Mend(surroundings),
            Several("release", QuarantineStatus.Released, "Read rows again as they came, as after the source's description was mended, and take them.", surroundings),
            Several("refuse", QuarantineStatus.Refused, "Keep rows out for good.", surroundings),
        };

    private static Command List(CommandSurroundings surroundings)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var (source, file) = (Source(), File());
        var all = new Option<bool>("--all") { Description = "Rows that were decided as well." };
        var superseded = Superseded("Only open rows in whose place a row of a later file of the source stands.");
        var max = new Option<int>("--max") { Description = "At most so many rows.", DefaultValueFactory = _ => 200 };
        var command = new Command("list", $"List rows by source, file and row, with field, reason and age; open ones unless asked otherwise. {ExitCodes}") { config, data, source, file, superseded, all, max, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            var only = parsed.GetValue(superseded);
            var found = await session.Record.Quarantine.ListAsync(parsed.GetValue(source), parsed.GetValue(file), parsed.GetValue(all) && !only, only ? MostRows : parsed.GetValue(max), cancellationToken);
            (QuarantinedRow Found, LaterRow? Later)[] rows = [.. WithLater(session, found).Where(it => !only || it.Later is not null).Take(parsed.GetValue(max))];
            var text = new QuarantineText(surroundings.Clock, session.Configuration.Rules.TimeZone);
            if (parsed.GetValue(json))
            {
                console.WriteJson(rows.Select(it => QuarantineText.Line(it.Found, it.Later)), CaseJson.Options);
            }
            else
            {
                text.WriteList(rows, parsed.GetValue(max), console.Output);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var id = new Argument<long>("id") { Description = "The row's number, as 'quarantine list' prints it." };
        var command = new Command("show", $"Show a row with its contents; for operators, analysts and auditors. {ExitCodes}") { id, config, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session?.Caller(console.Output) is not { } caller)
            {
                return ExitCode.Mistaken;
            }

            if (caller.Role is not (PersonRole.Operator or PersonRole.Analyst or PersonRole.Auditor))
            {
                console.Output.WriteLine("隔离行的内容可能含有个人信息，只能由运维员、分析员或者审计员查看。");
                return ExitCode.Refused;
            }

            if (await session.Record.Quarantine.FindAsync(parsed.GetRequiredValue(id), cancellationToken) is not { } row)
            {
                console.Output.WriteLine("隔离区没有这一行。请用 monitor quarantine list 核对编号。");
                return ExitCode.Refused;
            }

            if (!DataRights.MayDecide(caller, QuarantinedPlace.Of(row, session.Configuration)?.Code, session.Configuration.Rules.Regions))
            {
                console.Output.WriteLine("此行不属于您负责的地区，或者没有可以认定的地区（由省级查看）。请由当地或者省级的分析员、运维员、审计员查看。");
                return ExitCode.Refused;
            }

            new QuarantineText(surroundings.Clock, session.Configuration.Rules.TimeZone).WriteRow(row, WithLater(session, [row]).Single().Later, session.Officials, console.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Mend(CommandSurroundings surroundings)
    {
        var (config, data, reason) = (CommonOptions.Config(), CommonOptions.Data(), Reason());
        var id = new Argument<long>("id") { Description = "The row's number, as 'quarantine list' prints it." };
        var set = new Option<string[]>("--set") { Description = "A column and its corrected text, as column=text. May be given several times.", Required = true };
        var command = new Command("mend", $"Correct cells of a row, read it again by its source's description, and take it. {ExitCodes}") { id, set, reason, config, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var cell in parsed.GetRequiredValue(set))
            {
                var at = cell.IndexOf('=', StringComparison.Ordinal);
                if (at < 1)
                {
                    console.Output.WriteLine($"--set：“{cell}”没有写成“列名=内容”。请写成例如 --set 统计周末=2026-11-22。");
                    return ExitCode.Mistaken;
                }

                cells[cell[..at].Trim()] = cell[(at + 1)..];
            }

            var act = new QuarantineAct(QuarantineStatus.Mended, parsed.GetRequiredValue(reason)) { Cells = cells };
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            return session is null ? ExitCode.Mistaken : await ActAsync(console, session, [parsed.GetRequiredValue(id)], act, cancellationToken);
        });
        return command;
    }

    private static Command Several(string verb, QuarantineStatus outcome, string help, CommandSurroundings surroundings)
    {
        var (config, data, reason) = (CommonOptions.Config(), CommonOptions.Data(), Reason());
        var (source, file, superseded) = (Source(), File(), Superseded("Only rows in whose place a row of a later file of the source stands; without numbers all of them."));
        var ids = new Argument<long[]>("ids") { Description = "The rows' numbers; none with --source or --file, which mean all their open rows.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(verb, $"{help} {ExitCodes}") { ids, source, file, reason, config, data };
        if (outcome == QuarantineStatus.Refused)
        {
            command.Add(superseded);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            var (rows, ofSource, ofFile) = (parsed.GetValue(ids) ?? [], parsed.GetValue(source), parsed.GetValue(file));
            var only = outcome == QuarantineStatus.Refused && parsed.GetValue(superseded);
            if (rows.Length > 0 ? (ofSource ?? ofFile) is not null : (ofSource ?? ofFile) is null && !only)
            {
                console.Output.WriteLine("请给出行的编号，或者用 --source、--file 指明全部待处理的行，两者取一。");
                return ExitCode.Mistaken;
            }

            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            rows = rows.Length > 0 ? rows : await OpenAsync(session, ofSource, ofFile, only, cancellationToken);
            return await ActAsync(console, session, rows, new QuarantineAct(outcome, parsed.GetRequiredValue(reason)) { OnlySuperseded = only }, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ActAsync(CommandConsole console, RecordSession session, long[] rows, QuarantineAct act, CancellationToken cancellationToken)
    {
        if (session.Caller(console.Output) is not { } caller)
        {
            return ExitCode.Mistaken;
        }

        var office = new QuarantineOffice(session.Record, session.Configuration);
        var refused = 0;
        foreach (var row in rows)
        {
            var answer = await office.ActAsync(row, act, caller, cancellationToken);
            refused += answer.IsDone ? 0 : 1;
            console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row}：{answer.Message}"));
        }

        if (rows.Length != 1)
        {
            console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"共{rows.Length}行：办理{rows.Length - refused}行，未办理{refused}行。"));
        }

        return refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<long[]> OpenAsync(RecordSession session, string? source, string? file, bool onlySuperseded, CancellationToken cancellationToken)
    {
        var open = await session.Record.Quarantine.ListAsync(source, file, decided: false, MostRows, cancellationToken);
        return [.. (onlySuperseded ? WithLater(session, open).Where(it => it.Later is not null).Select(it => it.Found) : open).Select(it => it.Row.Id)];
    }

    /// <summary>Each row with the row of a later file that stands in its place; null where none is known, or it was decided.</summary>
    private static (QuarantinedRow Found, LaterRow? Later)[] WithLater(RecordSession session, IEnumerable<QuarantinedRow> rows)
    {
        var later = new LaterRows(session.Configuration);
        using var context = session.Record.Reader();
        return [.. rows.Select(found => (found, found.Row.Status == QuarantineStatus.Open ? later.Of(found, context) : null))];
    }

    private static Option<bool> Superseded(string description) => new("--superseded") { Description = description };

    private static Option<string> Reason() => new("--reason") { Description = "Why; kept with the row and in the audit log.", Required = true };

    private static Option<string?> Source() => new("--source") { Description = "Only rows of this source (its id)." };

    private static Option<string?> File() => new("--file") { Description = "Only rows of files whose path ends so." };
}
