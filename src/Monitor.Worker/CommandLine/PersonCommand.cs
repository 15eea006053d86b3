using System.CommandLine;
using System.Globalization;
using Monitor.Rules.Cases;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>person</c>: personal keys, by which people act over HTTP. Each makes and revokes their own; the operator those of all.</summary>
internal static class PersonCommand
{
    public static Command Create(CommandSurroundings surroundings) => new("person", "Make, list and revoke personal keys for acts over HTTP. May run beside the service.")
    {
        Key(surroundings),
        Revoke(surroundings),
        List(surroundings),
    };

    private static Command Key(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var person = new Argument<string>("id") { Description = "The person's id in people.yaml." };
        var command = new Command("key", "Make a personal key and show it, once. Earlier keys stay valid. Exit code 0: made; 2: mistakes; 4: refused.") { person, config, data };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async (console, session, caller) =>
        {
            var id = parsed.GetRequiredValue(person);
            if (session.Officials.ById(id, "") is null)
            {
                console.Output.WriteLine($"人员名单中没有编号“{id}”。请先在 people.yaml 中登记。");
                return ExitCode.Refused;
            }

            if (!MayHandle(caller, id))
            {
                return Refuse(console);
            }

            var (key, row) = await session.Record.Keys.MakeAsync(id, caller.Person, caller.Origin, cancellationToken);
            console.Output.WriteLine($"{session.Officials.NameOf(id)}的个人密钥（第{row.Id.ToString(CultureInfo.InvariantCulture)}号），只显示这一次，请妥善保管：");
            console.Output.WriteLine(key);
            console.Output.WriteLine($"停用：monitor person revoke {row.Id.ToString(CultureInfo.InvariantCulture)}");
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Revoke(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var number = new Argument<long>("key") { Description = "The key's number, as 'person list' prints it." };
        var command = new Command("revoke", "Revoke a personal key at once. Exit code 0: revoked; 2: mistakes; 4: refused, or no such key.") { number, config, data };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async (console, session, caller) =>
        {
            var id = parsed.GetValue(number);
            var row = (await session.Record.Keys.ListAsync(cancellationToken)).FirstOrDefault(key => key.Id == id);
            if (row is not null && !MayHandle(caller, row.Person))
            {
                return Refuse(console);
            }

            if (row is null || !await session.Record.Keys.RevokeAsync(id, caller.Person, caller.Origin, cancellationToken))
            {
                console.Output.WriteLine($"没有第{id.ToString(CultureInfo.InvariantCulture)}号密钥，或者已经停用。密钥清单见 monitor person list。");
                return ExitCode.Refused;
            }

            console.Output.WriteLine($"已停用{session.Officials.NameOf(row.Person)}的第{id.ToString(CultureInfo.InvariantCulture)}号个人密钥，立即生效。");
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command List(CommandSurroundings surroundings)
    {
        var (config, data, json) = (CommonOptions.Config(), CommonOptions.Data(), CommonOptions.Json());
        var command = new Command("list", "List the personal keys that the caller may handle: never the keys themselves. Exit code 0: done; 2: mistakes.") { config, data, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, async (console, session, caller) =>
        {
            var keys = (await session.Record.Keys.ListAsync(cancellationToken)).Where(key => MayHandle(caller, key.Person)).ToArray();
            if (parsed.GetValue(json))
            {
                console.WriteJson(keys.Select(key => new { key.Id, key.Person, key.MadeAt, key.RevokedAt, key.LastUsedAt }), CaseJson.Options);
                return ExitCode.Done;
            }

            foreach (var key in keys)
            {
                console.Output.WriteLine(Line(key, session));
            }

            console.Output.WriteLine(keys.Length == 0 ? "没有个人密钥。" : string.Create(CultureInfo.InvariantCulture, $"共{keys.Length}个。"));
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static string Line(PersonKeyRow key, RecordSession session)
    {
        var zone = session.Configuration.Rules.TimeZone;
        var state = key.RevokedAt is { } revoked ? $"{TerminalTime.Of(revoked, zone)}停用" : "有效";
        var used = key.LastUsedAt is { } last ? $"最近使用{TerminalTime.Of(last, zone)}" : "从未使用";
        return $"{TerminalText.Pad(key.Id.ToString(CultureInfo.InvariantCulture), 5)}{TerminalText.Pad(session.Officials.NameOf(key.Person), 20)}{TerminalText.Pad($"{TerminalTime.Of(key.MadeAt, zone)}生成", 20)}{state}，{used}";
    }

    private static bool MayHandle(Actor caller, string person) => caller.Person == person || caller.Role == PersonRole.Operator;

    private static int Refuse(CommandConsole console)
    {
        console.Output.WriteLine("只能为本人生成、停用密钥；为他人办理的，请由运维人员办理。");
        return ExitCode.Refused;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, string? config, string data, CommandSurroundings surroundings, Func<CommandConsole, RecordSession, Actor, Task<int>> work, CancellationToken cancellationToken)
    {
        var console = new CommandConsole(parsed);
        await using var session = await RecordSession.OpenAsync(console, config, data, surroundings, cancellationToken);
        return session?.Caller(console.Output) is { } caller ? await work(console, session, caller) : ExitCode.Mistaken;
    }
}
