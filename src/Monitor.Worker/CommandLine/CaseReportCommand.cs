using System.CommandLine;
using Monitor.Rules.Briefings.CaseReports;
using Monitor.Worker.Briefings.WordFiles;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>case report</c>: the one-page report of a case as a Word document, to be signed and sent upward.</summary>
internal static class CaseReportCommand
{
    public static Command Create(OpenCases open, string exitCodes)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var number = CaseActCommand.Number();
        var kind = new Option<string>("--kind") { Description = "first (初报), follow_up (续报) or final (终报).", Required = true };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<CaseReportKind>().Select(Word.Of)]);
        var file = new Option<string?>("--out") { Description = "The file to write (default: the case's number and the kind, in the working directory)." };
        var command = new Command("report", $"Write the one-page report of a case (初报、续报、终报) as a Word document. {exitCodes}") { number, kind, file, config, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await open(console, parsed.GetValue(config), parsed.GetRequiredValue(data), cancellationToken);
            return session is null
                ? ExitCode.Mistaken
                : await WriteAsync(console, session, parsed.GetRequiredValue(number), Word.Parse<CaseReportKind>(parsed.GetRequiredValue(kind)), parsed.GetValue(file), cancellationToken);
        });
        return command;
    }

    private static async Task<int> WriteAsync(CommandConsole console, CaseSession session, string number, CaseReportKind kind, string? file, CancellationToken cancellationToken)
    {
        if (await session.Door.Views.ShowAsync(number, session.Caller, cancellationToken) is not { } sheet)
        {
            console.Output.WriteLine($"没有事项{number}，或者不在您可以查阅的范围之内。请核对事项编号，例如SX2026-0001。");
            return ExitCode.Refused;
        }

        if (CaseReportComposer.Objection(sheet.Case, kind) is { } objection)
        {
            console.Output.WriteLine(objection);
            return ExitCode.Refused;
        }

        var path = file ?? $"{number}-{Word.Of(kind)}.docx";
        if (!console.CanWrite([path]))
        {
            return ExitCode.Mistaken;
        }

        // as of the case's last act: the same case gives the same file
        var document = CaseReportComposer.Compose(sheet.Case, session.Door.Frame, kind, sheet.Case.LastAt, session.IsDrill);
        await File.WriteAllBytesAsync(path, WordBriefing.Make(document), cancellationToken);
        console.Output.WriteLine($"事项{number}的{CaseReportComposer.NameOf(kind)}已写入 {path}。");
        return ExitCode.Done;
    }
}
