using System.CommandLine;
using System.Globalization;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters;
using Monitor.Worker.Reporters.Pages;

namespace Monitor.Worker.CommandLine;

/// <summary>The verbs <c>reporter key</c> and <c>reporter invite</c>: what lets an enterprise in.</summary>
internal static class ReporterKeyCommand
{
    private const int MostDays = 90;

    public static Command Create(CommandSurroundings surroundings) => new("key", "Make, list and revoke keys of reporters.")
    {
        Add(surroundings),
        List(surroundings),
        Revoke(surroundings),
    };

    public static Command Invite(CommandSurroundings surroundings)
    {
        var (config, data, reporter) = (CommonOptions.Config(), CommonOptions.Data(), ReporterArgument());
        var days = new Option<int>("--days") { Description = $"For how many days it is good (1 to {MostDays}).", DefaultValueFactory = _ => 7 };
        var address = new Option<string?>("--address") { Description = "The service's address as the enterprise reaches it (default: register.address of filing.yaml, else where the service listens)." };
        var command = new Command("invite", "Make a link to the form for one enterprise and show it, once. Exit code 0: made; 2: mistakes; 4: refused.") { reporter, days, address, config, data };
        command.SetAction((parsed, cancellationToken) => ReporterSession.RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async work =>
        {
            var given = parsed.GetValue(days);
            if (given is < 1 or > MostDays)
            {
                return work.Refuse(string.Create(CultureInfo.InvariantCulture, $"有效天数应为 1 至 {MostDays}。"));
            }

            if (await FindAsync(parsed.GetRequiredValue(reporter), work, cancellationToken) is not { } found)
            {
                return ExitCode.Refused;
            }

            var configuration = work.Session.Configuration;
            if (ReportSite.AddressOf(parsed.GetValue(address) ?? configuration.Rules.Filing.Register?.Address, configuration.Service.Http.Listen) is not { } site)
            {
                return work.Refuse("服务只在本机监听，企业打不开这个地址：请用 --address 写明企业访问的网址，或者写入 filing.yaml 的 register.address。");
            }

            var until = surroundings.Clock.GetUtcNow().AddDays(given);
            var (secret, row) = await new ReporterKeys(work.Session.Record).InviteAsync(found.Id, until, work.Caller.Person, work.Caller.Origin, cancellationToken);
            var zone = work.Session.Configuration.Rules.TimeZone;
            work.Console.Output.WriteLine($"{found.Enterprise}的填报链接（第{Number(row.Id)}号），{TerminalTime.Of(until, zone)}前有效，只显示这一次，请只发给该企业：");
            work.Console.Output.WriteLine($"{site}{ReportSite.InvitationPath}/{secret}");
            work.Console.Output.WriteLine($"停用：monitor reporter key revoke {Number(row.Id)}");
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Add(CommandSurroundings surroundings)
    {
        var (config, data, reporter) = (CommonOptions.Config(), CommonOptions.Data(), ReporterArgument());
        var command = new Command("add", "Make a reporter's key and show it, once. Earlier keys stay valid. Exit code 0: made; 2: mistakes; 4: refused.") { reporter, config, data };
        command.SetAction((parsed, cancellationToken) => ReporterSession.RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async work =>
        {
            if (await FindAsync(parsed.GetRequiredValue(reporter), work, cancellationToken) is not { } found)
            {
                return ExitCode.Refused;
            }

            var (secret, row) = await new ReporterKeys(work.Session.Record).MakeKeyAsync(found.Id, work.Caller.Person, work.Caller.Origin, cancellationToken);
            work.Console.Output.WriteLine($"{found.Enterprise}的报送密钥（第{Number(row.Id)}号），只显示这一次，请妥善转交：");
            work.Console.Output.WriteLine(secret);
            work.Console.Output.WriteLine($"停用：monitor reporter key revoke {Number(row.Id)}");
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command List(CommandSurroundings surroundings)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var command = new Command("list", "List keys and invitations of the reporters that the caller may handle: never the secrets. Exit code 0: done; 2: mistakes.") { config, data, json };
        command.SetAction((parsed, cancellationToken) => ReporterSession.RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async work =>
        {
            var reporters = (await work.Session.Record.Reporters.ListAsync(cancellationToken)).Where(it => work.MayHandle(it.Region)).ToDictionary(it => it.Id, StringComparer.Ordinal);
            var keys = (await work.Session.Record.Reporters.ListKeysAsync(cancellationToken)).Where(key => reporters.ContainsKey(key.Reporter)).ToArray();
            if (parsed.GetValue(json))
            {
                work.Console.WriteJson(keys.Select(key => new { key.Id, key.Reporter, Kind = Word.Of(key.Kind), key.MadeAt, key.ExpiresAt, key.RevokedAt, key.LastUsedAt }));
                return ExitCode.Done;
            }

            foreach (var key in keys)
            {
                work.Console.Output.WriteLine(Line(key, reporters[key.Reporter], work, surroundings.Clock.GetUtcNow()));
            }

            work.Console.Output.WriteLine(keys.Length == 0 ? "没有报送密钥和填报链接。" : string.Create(CultureInfo.InvariantCulture, $"共{keys.Length}个。"));
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Revoke(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var number = new Argument<long>("key") { Description = "The number that 'reporter key list' prints." };
        var command = new Command("revoke", "Revoke a key or an invitation at once. Exit code 0: revoked; 2: mistakes; 4: refused, or there is none.") { number, config, data };
        command.SetAction((parsed, cancellationToken) => ReporterSession.RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async work =>
        {
            var id = parsed.GetValue(number);
            var key = (await work.Session.Record.Reporters.ListKeysAsync(cancellationToken)).FirstOrDefault(it => it.Id == id);
            if (key is null || await FindAsync(key.Reporter, work, cancellationToken) is not { } reporter
                || !await work.Session.Record.Reporters.RevokeKeyAsync(id, work.Caller.Person, work.Caller.Origin, cancellationToken))
            {
                return work.Refuse($"没有第{Number(id)}号密钥或链接，或者已经停用。清单见 monitor reporter key list。");
            }

            work.Console.Output.WriteLine($"已停用{reporter.Enterprise}的第{Number(id)}号{KindOf(key)}，立即生效。");
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Argument<string> ReporterArgument() => new("reporter") { Description = "The id of a registered enterprise." };

    /// <summary>The reporter, if the caller may handle it; prints why not.</summary>
    private static async Task<ReporterRow?> FindAsync(string id, ReporterSession work, CancellationToken cancellationToken)
    {
        var found = await work.Session.Record.Reporters.FindAsync(id, cancellationToken);
        if (found is not null && work.MayHandle(found.Region))
        {
            return found;
        }

        work.Console.Output.WriteLine($"没有登记编号为“{id}”的报送单位，或者不在您的地区。登记：monitor reporter put；清单：monitor reporter list。");
        return null;
    }

    private static string Line(ReporterKeyRow key, ReporterRow reporter, ReporterSession work, DateTimeOffset now)
    {
        var zone = work.Session.Configuration.Rules.TimeZone;
        var state = key.RevokedAt is { } revoked ? $"{TerminalTime.Of(revoked, zone)}停用"
            : key.ExpiresAt is { } end ? $"{TerminalTime.Of(end, zone)}{(end <= now ? "已过期" : "前有效")}" : "有效";
        var used = key.LastUsedAt is { } last ? $"最近使用{TerminalTime.Of(last, zone)}" : "从未使用";
        return $"{TerminalText.Pad(Number(key.Id), 5)}{TerminalText.Pad(KindOf(key), 10)}{TerminalText.Pad(reporter.Enterprise, 36)}{state}，{used}";
    }

    private static string KindOf(ReporterKeyRow key) => key.Kind == ReporterKeyKind.Invitation ? "填报链接" : "报送密钥";

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
