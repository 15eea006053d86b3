using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>message</c>: what waits, what went and how far it came, what was given up, and what would be sent. May run beside the service.</summary>
internal static class MessageCommand
{
    internal const string ExitCodes = "Exit code 0: done; 2: configuration mistakes or an account that nobody has; 4: there is no such message or case for the caller.";

    public static Command Create(CommandSurroundings surroundings) =>
        new("message", "List messages with how far they came, show one with all its attempts and receipts, or preview one. May run beside the service.")
        {
            List(surroundings),
            Show(surroundings),
            MessagePreviewCommand.Create(surroundings),
        };

    private static Command List(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var dead = new Option<bool>("--dead") { Description = "Only dead letters: messages that were given up." };
        var waiting = new Option<bool>("--waiting") { Description = "Only messages that wait, those held back included." };
        var person = new Option<string?>("--person") { Description = "Only messages to this person (id)." };
        var max = new Option<int>("--max") { Description = "At most so many, the newest.", DefaultValueFactory = _ => 100 };
        var command = new Command("list", $"List the messages that the caller may follow, the newest last; the operator may follow all. {ExitCodes}") { dead, waiting, person, max, config, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session?.Caller(console.Output) is not { } caller)
            {
                return ExitCode.Mistaken;
            }

            var rights = await MessageRights.OfAsync(caller, session, cancellationToken);
            var (onlyDead, onlyWaiting, to) = (parsed.GetValue(dead), parsed.GetValue(waiting), parsed.GetValue(person));
            await using var reader = session.Record.Reader();
            var rows = await reader.Outbox
                .Where(message => !onlyDead || message.Status == OutboxStatus.GivenUp)
                .Where(message => !onlyWaiting || message.Status == OutboxStatus.Queued || message.Status == OutboxStatus.Sending)
                .Where(message => to == null || message.Person == to)
                .OrderByDescending(message => message.Number).AsAsyncEnumerable()
                .Where(rights.MayFollow).Take(parsed.GetValue(max)).ToListAsync(cancellationToken);
            rows.Reverse();
            new MessageText(session.Configuration.Rules.TimeZone).WriteList(rows, parsed.GetValue(max), console.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var key = new Argument<string>("key") { Description = "The message's number, such as M-000012." };
        var command = new Command("show", $"Show a message with its text, attempts and receipts, links and codes hidden; the operator sees no text but of messages to the operator. {ExitCodes}") { key, config, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session?.Caller(console.Output) is not { } caller)
            {
                return ExitCode.Mistaken;
            }

            var rights = await MessageRights.OfAsync(caller, session, cancellationToken);
            if (await FindAsync(session.Record, parsed.GetRequiredValue(key), cancellationToken) is not { } message || !rights.MayFollow(message))
            {
                console.Output.WriteLine($"没有“{parsed.GetRequiredValue(key)}”这份通知，或者不在您可以查阅的范围之内。编号形如 M-000012，可用 monitor message list 核对。");
                return ExitCode.Refused;
            }

            var mask = await MessageMask.OfAsync(session.Record, message.Person, cancellationToken);
            var shown = rights.MayRead(message) ? MessageText.Whole(message, mask) : "正文不显示：运维人员只查看投递情况，不查阅事项内容。";
            new MessageText(session.Configuration.Rules.TimeZone).Write(message, shown, await session.Record.Outbox.DeliveriesOfAsync(message.Number, cancellationToken), console.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<OutboxMessage?> FindAsync(MonitorRecord record, string key, CancellationToken cancellationToken)
    {
        try
        {
            return await record.Outbox.FindAsync(key, cancellationToken);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
