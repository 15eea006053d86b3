using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Alerts;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>message</c>: what waits, what went and how far it came, what was given up, and what would be sent. May run beside the service.</summary>
internal static class MessageCommand
{
    private const string ExitCodes = "Exit code 0: done; 2: configuration mistakes or an account that nobody has; 4: there is no such message or case for the caller.";

    public static Command Create(CommandSurroundings surroundings) =>
        new("message", "List messages with how far they came, show one with all its attempts and receipts, or preview one. May run beside the service.")
        {
            List(surroundings),
            Show(surroundings),
            Preview(surroundings),
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
            new MessageText(session.Configuration.Rules.TimeZone).WriteList(rows, console.Output);
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

    private static Command Preview(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var number = new Option<string>("--case") { Description = "The case's number, such as SX2026-0001.", Required = true };
        var channel = new Option<NotificationChannel>("--channel") { Description = "The way: sms, mail or chat.", Required = true };
        var html = new Option<FileInfo?>("--html") { Description = "Write the page of a mail to this file." };
        var command = new Command("preview", $"Show what the last change of a case says with the texts of the configuration; nothing is sent. {ExitCodes}") { number, channel, html, config, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session?.Caller(console.Output) is not { } caller)
            {
                return ExitCode.Mistaken;
            }

            await using var host = await session.BuildHostAsync(cancellationToken);
            var isReadable = (await MessageRights.OfAsync(caller, session, cancellationToken)).MayReadCase(parsed.GetRequiredValue(number));
            var (message, people) = isReadable ? await RenderAsync(session, host, parsed.GetRequiredValue(number), parsed.GetValue(channel), cancellationToken) : (null, []);
            if (message is null)
            {
                console.Output.WriteLine($"没有事项“{parsed.GetRequiredValue(number)}”，或者不在您可以查阅的范围之内，或者它没有列入预警，无可预览。可用 monitor case list 核对编号。");
                return ExitCode.Refused;
            }

            MessageText.WritePreview(message, people, console.Output);
            if (parsed.GetValue(html) is { } file && message.Html is { } page)
            {
                await File.WriteAllTextAsync(file.FullName, page, cancellationToken);
            }

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

    /// <summary>The message of the case's last change, and who would get it.</summary>
    private static async Task<(OutboxMessage? Message, ImmutableArray<string> People)> RenderAsync(
        RecordSession session, WebApplication host, string number, NotificationChannel channel, CancellationToken cancellationToken)
    {
        if (session.Configuration.Cases is null || await host.Services.GetRequiredService<CaseStore>().FindAsync(number, cancellationToken) is not { Alerts.IsEmpty: false } subject
            || await LastAsync(session.Record, [.. subject.Alerts.Select(alert => alert.Number)], cancellationToken) is not var (change, row, snapshot))
        {
            return (null, []);
        }

        var rules = session.Configuration.Rules;
        var occasion = new MessageOccasion(rules, snapshot, row.Id, row.AuditHead ?? new AuditHead(0, ""), null)
        {
            Cases = subject.Alerts.ToImmutableSortedDictionary(alert => alert.Number, _ => new CaseReference(subject.Number, []), StringComparer.Ordinal),
        };
        var people = host.Services.GetRequiredService<FrozenDictionary<string, Person>>().Values.OrderBy(person => person.Id, StringComparer.Ordinal).ToArray();
        var planned = NotificationPolicy.Plan([change], people, rules).Where(notice => notice.Channel == channel).ToArray();
        var notice = planned.FirstOrDefault() ?? new PlannedNotice(Nobody(rules.Regions.Root.Code), channel, [NotificationPolicy.ItemOf(change)]);
        return (host.Services.GetRequiredService<MessageComposer>().Compose(notice, occasion), [.. planned.Select(one => one.Person.Name)]);
    }

    private static Person Nobody(string region) => new() { Id = "preview", Name = "", Role = PersonRole.DutyOfficer, Region = region, Mail = "preview@example.org", Mobile = "13900000000", Chat = "preview" };

    private static async Task<(AlertChange Change, SnapshotRow Row, Monitor.Rules.Evaluation.Snapshot Snapshot)?> LastAsync(MonitorRecord record, ImmutableArray<string> alerts, CancellationToken cancellationToken)
    {
        await using var reader = record.Reader();
        var last = await reader.AlertChanges.Where(change => alerts.Contains(change.AlertNumber)).OrderByDescending(change => change.Seq).FirstOrDefaultAsync(cancellationToken);
        if (last is null || await record.Evaluations.SnapshotAsync(last.SnapshotId, cancellationToken) is not { } row)
        {
            return null;
        }

        var snapshot = EvaluationJson.ReadSnapshot(row.Body.Span);
        return snapshot.Recent.LastOrDefault(change => change.Number == last.AlertNumber && change.Kind.ToString() == last.Change) is { } change ? (change, row, snapshot) : null;
    }
}
