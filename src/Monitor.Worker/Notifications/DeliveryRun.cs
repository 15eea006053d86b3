using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>Hands what is due in the outbox to the channels and notes how each attempt ended.</summary>
internal sealed partial class DeliveryRun(
    MonitorRecord record,
    IMailChannel mail,
    ISmsChannel sms,
    MailSender sender,
    OutboxFiles files,
    FrozenDictionary<string, Person> people,
    DeliveryTimetable timetable,
    DurableWrites writes,
    TimeProvider clock,
    ILogger<DeliveryRun> logger)
{
    private const int AtOnce = 5; // few enough that slow servers do not outlast the lease

    /// <summary>Works until nothing is due any more.</summary>
    /// <returns>How many messages were delivered.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var delivered = 0;
        while (await record.Outbox.ClaimAsync(AtOnce, timetable.Lease, cancellationToken) is { Count: > 0 } due)
        {
            // a message whose lease ran out while others were slow is left to the next claim
            foreach (var message in due.Where(m => m.LeaseUntil > clock.GetUtcNow()))
            {
                delivered += await DeliverAsync(message, cancellationToken) ? 1 : 0;
            }
        }

        return delivered;
    }

    private async Task<bool> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var attempt = await AttemptAsync(message, cancellationToken);
        var outcome = OutcomeOf(message, attempt);
        await record.Outbox.RecordOutcomeAsync(message, outcome, cancellationToken);
        Log(message, outcome);
        return outcome.Status == OutboxStatus.Delivered;
    }

    private async Task<DeliveryOutcome> AttemptAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var attachments = await files.ReadAsync(message, cancellationToken);
            return await writes.AroundAsync(() => message.Kind == OutboxKind.Mail
                ? mail.SendAsync(MailOf(message, attachments), cancellationToken)
                : sms.SendAsync(new OutgoingSms(message.Key, message.Address, message.Text, message.CreatedAt), cancellationToken));
        }
        catch (UnsendableMessageException unsendable)
        {
            return DeliveryOutcome.GiveUp(unsendable.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // one message that no channel foresaw must not hold up the others
            LogFault(message.Key, exception.GetType().Name);
            return DeliveryOutcome.TryLater("发送时程序出错，将按计划重试；请运维人员查看日志");
        }
    }

    private OutboxOutcome OutcomeOf(OutboxMessage message, DeliveryOutcome attempt) => attempt.Result switch
    {
        DeliveryResult.Delivered => OutboxOutcome.Delivered(attempt.Reason, attempt.ProviderReference),
        DeliveryResult.GiveUp => OutboxOutcome.GivenUp(attempt.Reason),
        _ => timetable.WaitAfter(message.Attempts) is { } wait
            ? OutboxOutcome.TryAgain(attempt.Reason, clock.GetUtcNow() + wait)
            : OutboxOutcome.GivenUp($"{attempt.Reason}；重试{message.Attempts}次仍未送达，已放弃"),
    };

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
        attachments);

    // reasons of channels may quote addresses and numbers: they stay in the record
    private void Log(OutboxMessage message, OutboxOutcome outcome)
    {
        if (outcome.Status == OutboxStatus.Delivered)
        {
            LogDelivered(message.Key, message.Kind, message.Attempts);
        }
        else if (outcome.Status == OutboxStatus.GivenUp)
        {
            LogGivenUp(message.Key, message.Kind, message.Attempts);
        }
        else
        {
            LogPutOff(message.Key, message.Kind, message.Attempts, outcome.NextAttemptAt);
        }
    }

    [LoggerMessage(4001, LogLevel.Information, "{Key} ({Kind}) delivered at attempt {Attempt}")]
    private partial void LogDelivered(string key, OutboxKind kind, int attempt);

    [LoggerMessage(4002, LogLevel.Warning, "{Key} ({Kind}) not delivered at attempt {Attempt}; it is tried again at {NextAttempt}")]
    private partial void LogPutOff(string key, OutboxKind kind, int attempt, DateTimeOffset? nextAttempt);

    [LoggerMessage(4003, LogLevel.Error, "{Key} ({Kind}) given up after {Attempt} attempts; see its reason in the outbox and tell the recipient another way")]
    private partial void LogGivenUp(string key, OutboxKind kind, int attempt);

    [LoggerMessage(4004, LogLevel.Error, "{Key} failed with {Fault}; it is tried again by the timetable, report the fault")]
    private partial void LogFault(string key, string fault);
}
