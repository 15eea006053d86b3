using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Rules.Panels;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>reporter</c>: enterprises that report for themselves, their keys and invitations.</summary>
internal static partial class ReporterCommand
{
    public static Command Create(CommandSurroundings surroundings) => new("reporter", "Register enterprises that report for themselves; make, list and revoke their keys and invitations. May run beside the service.")
    {
        Put(surroundings),
        List(surroundings),
        ReporterKeyCommand.Create(surroundings),
        ReporterKeyCommand.Invite(surroundings),
        ReporterDutyCommand.Due(surroundings),
        ReporterDutyCommand.Overdue(surroundings),
    };

    private static Command Put(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var id = new Argument<string>("id") { Description = "Its word in the system: lower-case letters, digits and hyphens." };
        var name = new Option<string>("--name") { Description = "The enterprise's name.", Required = true };
        var region = new Option<string>("--region") { Description = "The code of the region it reports to.", Required = true };
        var code = new Option<string?>("--credit-code") { Description = "Its unified social credit code." };
        var mail = new Option<string?>("--mail") { Description = "The address it may mail reports from." };
        var command = new Command("put", "Register an enterprise, or change what is registered of it. Exit code 0: done; 2: mistakes; 4: refused.") { id, name, region, code, mail, config, data };
        command.SetAction((parsed, cancellationToken) => ReporterSession.RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async work =>
        {
            var reporter = new ReporterRow
            {
                Id = parsed.GetRequiredValue(id),
                Enterprise = parsed.GetRequiredValue(name).Trim(),
                CreditCode = parsed.GetValue(code)?.Trim().ToUpperInvariant(),
                Region = parsed.GetRequiredValue(region),
                Mail = parsed.GetValue(mail)?.Trim().ToLowerInvariant(),
                MadeAt = surroundings.Clock.GetUtcNow(),
            };
            if (Wrong(reporter, work) is { } wrong)
            {
                return work.Refuse(wrong);
            }

            var before = await work.Session.Record.Reporters.FindAsync(reporter.Id, cancellationToken);
            if (!work.MayHandle(reporter.Region) || (before is not null && !work.MayHandle(before.Region)))
            {
                return work.Refuse("只能登记本地区的报送单位；其他地区的，请由当地或运维人员办理。");
            }

            await work.Session.Record.Reporters.PutAsync(reporter, work.Caller.Person, work.Caller.Origin, cancellationToken);
            work.Console.Output.WriteLine($"已登记报送单位{reporter.Id}：{reporter.Enterprise}（{RegionOf(reporter, work)}）。发放密钥：monitor reporter key add {reporter.Id}");
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command List(CommandSurroundings surroundings)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var command = new Command("list", "List the enterprises that the caller may handle. Exit code 0: done; 2: mistakes.") { config, data, json };
        command.SetAction((parsed, cancellationToken) => ReporterSession.RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async work =>
        {
            var reporters = (await work.Session.Record.Reporters.ListAsync(cancellationToken)).Where(it => work.MayHandle(it.Region)).ToArray();
            if (parsed.GetValue(json))
            {
                work.Console.WriteJson(reporters);
                return ExitCode.Done;
            }

            foreach (var reporter in reporters)
            {
                work.Console.Output.WriteLine($"{TerminalText.Pad(reporter.Id, 20)}{TerminalText.Pad(reporter.Enterprise, 36)}{RegionOf(reporter, work)}");
            }

            work.Console.Output.WriteLine(reporters.Length == 0 ? "没有登记报送单位。" : string.Create(CultureInfo.InvariantCulture, $"共{reporters.Length}家。"));
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static string? Wrong(ReporterRow reporter, ReporterSession work)
    {
        var unknown = work.Session.Configuration.Rules.Regions.Resolve(reporter.Region) is null;
        return !Id().IsMatch(reporter.Id) ? $"编号“{reporter.Id}”不合要求：应为 2 至 32 位小写英文字母、数字和连字符，例如 sl-textile。"
            : reporter.Enterprise.Length is 0 or > 200 ? "企业名称应为 1 至 200 个字。"
            : unknown ? $"区划代码“{reporter.Region}”不在区划表中；请核对。"
            : reporter.CreditCode is { } code && !SocialCreditCode.TryParse(code, out _) ? $"统一社会信用代码“{code}”有误（18 位，末位为校验码）；请核对。"
            : reporter.Mail is { } mail && !Address().IsMatch(mail) ? $"邮箱“{mail}”写法有误；请核对。"
            : null;
    }

    private static string RegionOf(ReporterRow reporter, ReporterSession work)
    {
        var tree = work.Session.Configuration.Rules.Regions;
        return tree.Resolve(reporter.Region) is { } region ? tree.FullName(region) : reporter.Region;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,31}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[^@\\s<>]+@[^@\\s<>]+$")]
    private static partial Regex Address();
}
