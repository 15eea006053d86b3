using System.CommandLine;
using Monitor.Rules.Briefings.Issues;
using Monitor.Rules.Cases;
using Monitor.Worker.Briefings.Issues;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verbs of issues: a draft is made, written on, approved, sent and kept; a correction is a new issue.</summary>
internal static class BriefIssueCommands
{
    private const string ExitCodes = "Exit code 0: done; 2: configuration mistakes or an account that nobody has; 4: refused.";
    private const int LargestFile = 64 * 1024;

    private delegate Task<int> Work(CommandConsole console, BriefSession session, ParseResult parsed, CancellationToken cancellationToken);

    public static Command Make(CommandSurroundings surroundings)
    {
        var edition = new BriefEditionOptions();
        var command = Verb("make", "Make a draft that is kept as an issue, or make the draft of these days anew.", [], surroundings, async (console, session, parsed, cancellationToken) =>
        {
            if (edition.Formats(parsed, console.Output) is not { } formats)
            {
                return ExitCode.Mistaken;
            }

            var (asked, snapshot, code) = await edition.ReadAsync(parsed, session.Store, session.Record.Configuration.Rules, console.Output, cancellationToken);
            if (asked is null || snapshot is null)
            {
                return code;
            }

            var answer = await session.Get<IssueDesk>().MakeAsync(asked, snapshot, null, session.Caller!.Value, cancellationToken);
            return await ToldAsync(console, session, answer, "已生成草稿", formats, cancellationToken);
        });
        edition.AddTo(command);
        return command;
    }

    public static Command List(CommandSurroundings surroundings)
    {
        var json = CommonOptions.Json();
        return Verb("list", "List the issues, the latest first.", [json], surroundings, async (console, session, parsed, cancellationToken) =>
        {
            if (!MayRead(console, session))
            {
                return ExitCode.Refused;
            }

            var issues = await session.Store.Briefings.ListAsync(cancellationToken);
            var seen = issues.Where(issue => Reads(session, issue)).ToArray();
            if (parsed.GetValue(json))
            {
                console.WriteJson(seen, CaseJson.Options);
            }
            else
            {
                BriefIssueText.WriteList(seen, session.Get<IssueProofs>(), console.Output);
            }

            return ExitCode.Done;
        });
    }

    public static Command Show(CommandSurroundings surroundings)
    {
        var (number, edition) = (Number(), new Option<string[]>("--format") { Description = "Write it as docx, xlsx, html or mail as well; may be given several times.", AllowMultipleArgumentsPerToken = true });
        return Verb("show", "Show how an issue stands, what people wrote for it and which parts wait for them.", [edition, number], surroundings, async (console, session, parsed, cancellationToken) =>
        {
            if (!MayRead(console, session))
            {
                return ExitCode.Refused;
            }

            var issue = await session.Store.Briefings.FindAsync(parsed.GetRequiredValue(number), cancellationToken);
            if (issue is null || !Reads(session, issue))
            {
                console.Output.WriteLine($"没有简报{parsed.GetRequiredValue(number)}，或者不在您可以查阅的范围之内。请用 monitor brief list 查看编号。");
                return ExitCode.Refused;
            }

            var proof = await session.Get<IssueProofs>().ReadAsync(issue, issue.State != IssueState.Archived, cancellationToken);
            var files = await session.Store.Briefings.FilesAsync(issue.Number, cancellationToken);
            new BriefIssueText(session.Record.Officials, session.Record.Configuration.Rules.TimeZone).Write(proof, await session.Store.Briefings.TextsAsync(issue.Number, cancellationToken), files, console.Output);
            return await WriteAsync(console, session, proof, [.. (parsed.GetValue(edition) ?? []).Where(word => Enum.GetValues<IssueFormat>().Any(it => Word.Of(it) == word)).Select(Word.Parse<IssueFormat>)], cancellationToken);
        });
    }

    public static Command Edit(CommandSurroundings surroundings)
    {
        var (number, version) = (Number(), Version());
        var part = new Option<string>("--part") { Description = "The key of the part, as 'brief show' prints it.", Required = true };
        var file = new Option<string>("--file") { Description = "A text file (UTF-8) with the words; - reads the standard input.", Required = true };
        return Verb("edit", "Write one of the parts that are left to people; computed parts cannot be changed. It takes an approval back.", [part, file, version, number], surroundings, async (console, session, parsed, cancellationToken) =>
        {
            if (await TextOfAsync(parsed.GetRequiredValue(file), console, cancellationToken) is not { } text)
            {
                return ExitCode.Mistaken;
            }

            var answer = await session.Get<IssueDesk>().EditAsync(parsed.GetRequiredValue(number), parsed.GetRequiredValue(part), text, parsed.GetValue(version), session.Caller!.Value, cancellationToken);
            return await ToldAsync(console, session, answer, "已编辑", IssuePress.Kept, cancellationToken);
        });
    }

    public static Command Approve(CommandSurroundings surroundings)
    {
        var (number, version) = (Number(), Version());
        return Verb("approve", "Approve an issue as it reads now.", [version, number], surroundings, async (console, session, parsed, cancellationToken) =>
        {
            var answer = await session.Get<IssueDesk>().ApproveAsync(parsed.GetRequiredValue(number), parsed.GetValue(version), session.Caller!.Value, cancellationToken);
            return await ToldAsync(console, session, answer, "已审批，可以发送", [], cancellationToken);
        });
    }

    public static Command Send(CommandSurroundings surroundings)
    {
        var number = Number();
        return Verb("send", "Send an approved issue to its list and archive it for good.", [number], surroundings, async (console, session, parsed, cancellationToken) =>
        {
            var answer = await session.Get<IssueSending>().SendAsync(parsed.GetRequiredValue(number), session.Caller!.Value, cancellationToken);
            if (answer.Issue is not { } sent)
            {
                return Refused(console, answer);
            }

            var readers = session.Get<IssueMails>().ListOf(sent.Scope).Length;
            console.Output.WriteLine($"{session.Get<IssueProofs>().NameOf(sent)}（{sent.Number}）已归档，{(readers == 0 ? "没有配置发送名单（service.yaml 的 briefing.lists），未发邮件" : $"发给{readers}人的邮件已排入待发")}。");
            foreach (var file in await session.Store.Briefings.FilesAsync(sent.Number, cancellationToken))
            {
                console.Output.WriteLine($"  {file.RelativePath}　SHA-256 {file.Sha256}");
            }

            return ExitCode.Done;
        });
    }

    public static Command Correct(CommandSurroundings surroundings)
    {
        var number = Number();
        var reason = new Option<string>("--reason") { Description = "Why, in a few words; it stands at the head of the new issue.", Required = true };
        var latest = new Option<bool>("--latest") { Description = "Make it from the latest evaluation instead of the one of the archived issue." };
        return Verb("correct", "Make a new issue that corrects an archived one.", [reason, latest, number], surroundings, async (console, session, parsed, cancellationToken) =>
        {
            var snapshot = parsed.GetValue(latest) ? await session.Store.Evaluations.LatestSnapshotAsync(cancellationToken) : null;
            var answer = await session.Get<IssueDesk>().CorrectAsync(parsed.GetRequiredValue(number), parsed.GetRequiredValue(reason), snapshot, session.Caller!.Value, cancellationToken);
            return await ToldAsync(console, session, answer, $"已生成对{parsed.GetRequiredValue(number)}的更正草稿", IssuePress.Kept, cancellationToken);
        });
    }

    public static Command Verify(CommandSurroundings surroundings)
    {
        var number = new Argument<string?>("number") { Description = "The issue's number; all archived issues where it is left out.", Arity = ArgumentArity.ZeroOrOne };
        return Verb("verify", "Hold archived issues against their hashes and against what their snapshots give when made again; exit code 3 where one does not fit.", [number], surroundings, async (console, session, parsed, cancellationToken) =>
        {
            if (!MayRead(console, session))
            {
                return ExitCode.Refused;
            }

            var checks = await session.Get<IssueVerification>().RunAsync(parsed.GetValue(number), cancellationToken);
            foreach (var check in checks)
            {
                console.Output.WriteLine($"{(check.IsSound ? "正常" : "异常")}　{check.Number}　{check.File}：{check.Finding}。");
            }

            console.Output.WriteLine(checks.Count == 0 ? "没有已归档的简报。" : $"共核对{checks.Count}个文件，异常{checks.Count(check => !check.IsSound)}个。");
            return checks.All(check => check.IsSound) ? ExitCode.Done : ExitCode.Incomplete;
        });
    }

    private static Command Verb(string name, string help, Symbol[] own, CommandSurroundings surroundings, Work work)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var command = new Command(name, $"{help} {ExitCodes}") { config, data };
        foreach (var symbol in own)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await BriefSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, asksWho: true, cancellationToken);
            return session is null ? ExitCode.Mistaken : await work(console, session, parsed, cancellationToken);
        });
        return command;
    }

    private static Argument<string> Number() => new("number") { Description = "The issue's number, such as JB2026-0001." };

    private static Option<int?> Version() => new("--if-version") { Description = "The version that the act was decided upon; refused where the issue has moved on." };

    private static bool MayRead(CommandConsole console, BriefSession session)
    {
        if (IssueRights.MayRead(session.Caller!.Value.Role))
        {
            return true;
        }

        console.Output.WriteLine("运维员不能查阅简报。请由分析员、带班领导、值班员或审计员查阅。");
        return false;
    }

    private static bool Reads(BriefSession session, BriefingIssueRow issue) =>
        session.Get<IssueProofs>().ScopeOf(issue) is not { } scope || IssueRights.AnswersFor(session.Caller!.Value, scope.Roots, session.Record.Configuration.Rules.Regions);

    private static async Task<int> ToldAsync(CommandConsole console, BriefSession session, IssueAnswer answer, string done, IReadOnlyList<IssueFormat> formats, CancellationToken cancellationToken)
    {
        if (answer.Issue is not { } issue)
        {
            return Refused(console, answer);
        }

        var proof = await session.Get<IssueProofs>().ReadAsync(issue, isDraft: true, cancellationToken);
        console.Output.WriteLine($"{session.Get<IssueProofs>().NameOf(issue)}（{issue.Number}，第{issue.Version}版）{done}。");
        return await WriteAsync(console, session, proof, formats, cancellationToken);
    }

    private static int Refused(CommandConsole console, IssueAnswer answer)
    {
        console.Output.WriteLine($"不予办理：{answer.Refusal}");
        return answer.Refusal!.Kind == RefusalKind.Invalid ? ExitCode.Mistaken : ExitCode.Refused;
    }

    private static async Task<int> WriteAsync(CommandConsole console, BriefSession session, IssueProof proof, IReadOnlyList<IssueFormat> formats, CancellationToken cancellationToken)
    {
        var (press, archive) = (session.Get<IssuePress>(), session.Get<IssueArchive>());
        foreach (var format in formats)
        {
            var relative = await archive.LayAsync(proof.Issue.Number, press.Print(proof.Document, format, proof.Audit), cancellationToken);
            console.Output.WriteLine($"  {BriefCommand.Shown(archive.PathOf(relative))}");
        }

        return ExitCode.Done;
    }

    private static async Task<string?> TextOfAsync(string file, CommandConsole console, CancellationToken cancellationToken)
    {
        if (file == "-")
        {
            return await Console.In.ReadToEndAsync(cancellationToken);
        }

        if (!File.Exists(file) || new FileInfo(file).Length > LargestFile)
        {
            console.Output.WriteLine($"--file：没有文件 {file}，或者大于 64 KB。请核对后重试。");
            return null;
        }

        return await File.ReadAllTextAsync(file, cancellationToken);
    }
}
