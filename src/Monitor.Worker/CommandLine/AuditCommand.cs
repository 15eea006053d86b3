using System.CommandLine;
using System.Globalization;
using Monitor.Rules.Notifications;
using Monitor.Worker.Auditing;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>audit</c>: the log of all acts is checked, or written out. May run beside the service.</summary>
internal static class AuditCommand
{
    public static Command Create(CommandSurroundings surroundings) => new("audit", "Check the audit log, or write it out. May run beside the service.")
    {
        Verify(surroundings),
        Export(surroundings),
    };

    private static Command Verify(CommandSurroundings surroundings)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var heads = new Option<string[]>("--head") { Description = "An audit head (审计校验码) that stands in a mail or briefing, such as 128-3f2a9c1b7d02e5aa. May be given several times." };
        var command = new Command(
            "verify", "Check every row of the audit log and the chain between them, and that the heads given are in it. Exit code 0: whole; 2: mistakes; 3: broken.") { config, data, heads, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            var asked = (parsed.GetValue(heads) ?? []).Select(text => (Text: text, Head: AuditHead.Parse(text))).ToArray();
            if (asked.FirstOrDefault(it => it.Head is null) is { Text: { } unreadable })
            {
                console.Output.WriteLine($"--head：“{unreadable}”不是审计校验码，写法如 128-3f2a9c1b7d02e5aa。请照邮件或者周报末尾的校验码填写。");
                return ExitCode.Mistaken;
            }

            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session is null)
            {
                return ExitCode.Mistaken;
            }

            var witnesses = (await session.Record.Audit.WitnessesAsync(cancellationToken)).Concat(asked.Select(it => it.Head!.Value));
            var verdict = await AuditVerification.VerifyAsync(session.Record.Audit.ReadAsync(0, cancellationToken), witnesses, cancellationToken);
            Tell(console, verdict, asked.Length, parsed.GetValue(json));
            return verdict.IsWhole ? ExitCode.Done : ExitCode.Incomplete;
        });
        return command;
    }

    private static void Tell(CommandConsole console, AuditVerdict verdict, int heads, bool json)
    {
        if (json)
        {
            console.WriteJson(new { whole = verdict.IsWhole, rows = verdict.Head.Seq, head = verdict.Head.ToString(), brokenAt = verdict.Broken?.Seq, fault = verdict.Broken?.Fault.ToString(), message = verdict.Broken?.Message });
        }
        else if (verdict.Broken is { } broken)
        {
            console.Output.WriteLine(broken.Message);
            console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"其前{verdict.Head.Seq}条完好；此后的记录不再可信。请立即保存数据库文件并报告审计员。"));
        }
        else
        {
            console.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"审计记录完好，共{verdict.Head.Seq}条{(heads > 0 ? $"，与所给的{heads}个审计校验码相符" : "")}。当前审计校验码：{verdict.Head.Short}"));
        }
    }

    private static Command Export(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var output = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var format = new Option<string>("--format") { Description = "jsonl, from which every hash can be made again, or csv, for a spreadsheet.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        var command = new Command(
            "export", "Write the audit log to a file; for leads and auditors. That it was written out is entered in the log. Exit code 0: written; 2: mistakes; 4: refused.") { config, data, output, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session?.Caller(console.Output) is not { } caller || !console.CanWrite([parsed.GetRequiredValue(output)]))
            {
                return ExitCode.Mistaken;
            }

            if (caller.Role is not (PersonRole.Lead or PersonRole.Auditor))
            {
                console.Output.WriteLine("审计记录含有办理详情，只能由带班领导或者审计员导出。请与审计员联系。");
                return ExitCode.Refused;
            }

            await session.Record.Audit.AddAsync(
                new() { At = surroundings.Clock.GetUtcNow(), Actor = caller.Person, Act = "audit.export", Subject = parsed.GetRequiredValue(format), Origin = caller.Origin }, cancellationToken);
            await using var writer = new StreamWriter(parsed.GetRequiredValue(output), append: false) { NewLine = "\n" };
            var rows = session.Record.Audit.ReadAsync(0, cancellationToken);
            await (parsed.GetValue(format) == "csv" ? AuditExport.WriteCsvAsync(rows, writer, cancellationToken) : AuditExport.WriteJsonLinesAsync(rows, writer, cancellationToken));
            console.Output.WriteLine($"审计记录已写入 {parsed.GetRequiredValue(output)}。其中有办理详情，请按内部资料保管。");
            return ExitCode.Done;
        });
        return command;
    }
}
