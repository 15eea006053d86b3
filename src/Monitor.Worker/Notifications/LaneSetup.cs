using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>Makes a lane of every server.</summary>
/// <param name="sender">Whom mails come from.</param>
/// <param name="people">The people by id.</param>
/// <param name="files">What mails carry.</param>
/// <param name="outbox">Knows how the last attempts ended, also those before a restart.</param>
/// <param name="clock">Keeps the circuits.</param>
internal sealed class LaneSetup(MailSender sender, FrozenDictionary<string, Person> people, OutboxFiles files, OutboxStore outbox, TimeProvider clock)
{
    private const int FailuresInARow = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(2);

    /// <summary>The lanes of the servers: mail, text messages, chat groups, each kind in the order of the configuration.</summary>
    public DeliveryLanes Of(ChannelSet channels) => new(
    [
        .. channels.Mail.Select((mail, route) => Lane($"mail{Number(route)}", OutboxKind.Mail, route, async (message, cancellation) => await mail.SendAsync(MailOf(message, await files.ReadAsync(message, cancellation)), cancellation))),
        .. channels.Sms.Select((sms, route) => Lane(sms.Id, OutboxKind.Sms, route, (message, cancellation) => sms.Channel.SendAsync(SmsOf(message), cancellation)) with { GivesReceipts = sms.GivesReceipts }),
        .. channels.Chat.Select(chat => Lane($"chat.{chat.Id}", OutboxKind.Chat, 0, (message, cancellation) => chat.SendAsync(ChatOf(message), cancellation)) with { Address = chat.Id }),
    ]);

    private DeliveryLane Lane(string id, OutboxKind kind, int route, Func<OutboxMessage, CancellationToken, Task<DeliveryOutcome>> send)
    {
        var circuit = new ProviderCircuit(FailuresInARow, Rest, clock);
        circuit.Resume(outbox.LastAttempts(id, circuit.Memory, SmtpFault.PutsOffRecipient));
        return new(id, kind, route, send) { Circuit = circuit };
    }

    private static string Number(int route) => (route + 1).ToString(CultureInfo.InvariantCulture);

    private OutgoingMail MailOf(OutboxMessage message, ImmutableArray<MailAttachment> attachments) => new(
        message.Key,
        sender.Address,
        sender.Name,
        message.Address,
        people.TryGetValue(message.Person, out var person) ? person.Name : "",
        message.Subject,
        message.Text,
        message.Html ?? "",
        message.CreatedAt,
        attachments)
    {
        Thread = message.CaseNumber,
    };

    private static OutgoingSms SmsOf(OutboxMessage message) =>
        new(message.Key, message.Address, message.Text, message.CreatedAt) { Attempt = message.Attempts, Variables = SmsVariables.Read(message.Variables) };

    private static OutgoingChat ChatOf(OutboxMessage message) => new(message.Key, message.Subject, message.Text, message.CreatedAt);
}
