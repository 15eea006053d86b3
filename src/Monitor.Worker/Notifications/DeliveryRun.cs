using System.Collections.Immutable;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>Hands what is due in the outbox to the servers and notes how each attempt ended.</summary>
internal sealed partial class DeliveryRun(
    MonitorRecord record,
    DeliveryLanes lanes,
    DeliveryDesk desk,
    HeldDigests digests,
    DeliveryTimetable timetable,
    SendingLimits limits,
    SmsRoom room,
    DurableWrites writes,
    TimeProvider clock,
    ILogger<DeliveryRun> logger)
{
    private static readonly ImmutableArray<string> LastOfDay = ["今日短信已达上限，其余请看邮件或登录查看。", "今日短信已满。"];
    private static readonly ImmutableArray<string> LastButForReserve = ["今日此后只发最高级别短信，其余请看邮件或登录查看。", "今日此后只发最高级别。"];

    private const int AtOnce = 5; // few enough that slow servers do not outlast the lease

    /// <summary>Works one server after the other until nothing is due any more.</summary>
    /// <returns>How many messages were taken over.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var taken = 0;
        for (var before = -1; before != taken;)
        {
            before = taken;
            foreach (var lane in lanes.All)
            {
                taken += await RunLaneAsync(lane, cancellationToken);
            }
        }

        return taken;
    }

    /// <summary>Works one server until nothing is due there; does nothing where someone else is at it.</summary>
    /// <returns>How many messages it took over.</returns>
    public async Task<int> RunLaneAsync(DeliveryLane lane, CancellationToken cancellationToken)
    {
        if (!await lane.Turn.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return 0;
        }

        try
        {
            await WatchAsync(lane, cancellationToken);
            return await DrainAsync(lane, cancellationToken);
        }
        finally
        {
            lane.Turn.Release();
        }
    }

    private async Task<int> DrainAsync(DeliveryLane lane, CancellationToken cancellationToken)
    {
        var claim = new OutboxClaim(AtOnce, timetable.Lease)
        {
            Kind = lane.Kind,
            Route = lane.Route,
            Address = lane.Address,
            Limits = limits,
            LastText = (text, last) => room.ExtendWhole(text, last.LeavesReserve ? LastButForReserve : LastOfDay),
            Poisoned = (transaction, message) => desk.GiveUp(transaction, message, message.LastReason),
        };
        var taken = 0;
        while (!await RestsAsync(lane, cancellationToken) && await record.Outbox.ClaimAsync(claim, cancellationToken) is { Count: > 0 } due)
        {
            // a message whose lease ran out while others were slow is left to the next claim
            foreach (var message in due.Where(m => m.LeaseUntil > clock.GetUtcNow()))
            {
                taken += await DeliverAsync(lane, message, cancellationToken) ? 1 : 0;
            }
        }

        return taken;
    }

    /// <summary>What is to be done for a kind of message once, whoever sends it: held ones that go as one, and those of which nothing was heard.</summary>
    private async Task WatchAsync(DeliveryLane lane, CancellationToken cancellationToken)
    {
        if (lane is not { Kind: OutboxKind.Sms, Route: 0 })
        {
            return;
        }

        if (!lanes.AllRest(lane.Kind))
        {
            await digests.GatherAsync(cancellationToken); // what cannot leave now gathers until it can
        }

        await using var reader = record.Reader();
        foreach (var number in desk.Silent(reader, clock.GetUtcNow()))
        {
            await record.WriteAsync(transaction => desk.RecordSilence(transaction, number), cancellationToken);
            LogSilent(OutboxMessage.KeyOf(number));
        }
    }

    /// <summary>While a server rests, its messages go to the next one that works; where there is none they wait.</summary>
    private async Task<bool> RestsAsync(DeliveryLane lane, CancellationToken cancellationToken)
    {
        if (!lane.Circuit.IsOpen)
        {
            return false;
        }

        if (lanes.AllRest(lane.Kind))
        {
            await TakeOverStrandedAsync(lane.Kind, cancellationToken);
        }
        else if (lanes.OpenAfter(lane) is { } other && await record.Outbox.PassOnAsync(lane.Kind, lane.Route, other.Route, cancellationToken) is > 0 and var passed)
        {
            LogPassedOn(lane.Id, passed, other.Id);
        }

        return true;
    }

    private async Task TakeOverStrandedAsync(OutboxKind kind, CancellationToken cancellationToken)
    {
        await using var reader = record.Reader();
        foreach (var number in desk.Stranded(reader, kind, clock.GetUtcNow()))
        {
            await record.WriteAsync(transaction => desk.RecordStranding(transaction, number), cancellationToken);
        }
    }

    private async Task<bool> DeliverAsync(DeliveryLane lane, OutboxMessage message, CancellationToken cancellationToken)
    {
        var attempt = await AttemptAsync(lane, message, cancellationToken);
        var outcome = await record.WriteAsync(transaction => desk.RecordAttempt(transaction, message, lane, attempt), cancellationToken);
        Log(lane, message, outcome);
        return outcome.Status == OutboxStatus.Accepted;
    }

    private async Task<DeliveryOutcome> AttemptAsync(DeliveryLane lane, OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await writes.AroundAsync(() => lane.Send(message, cancellationToken));
            lane.Circuit.Note(failed: outcome.Result is DeliveryResult.TryLater or DeliveryResult.Unknown);
            return outcome;
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

    // reasons of channels may quote addresses and numbers: they stay in the record
    private void Log(DeliveryLane lane, OutboxMessage message, OutboxOutcome outcome)
    {
        if (outcome.Status == OutboxStatus.Accepted)
        {
            LogAccepted(message.Key, message.Kind, lane.Id, message.Attempts);
        }
        else if (outcome.Status == OutboxStatus.GivenUp)
        {
            LogGivenUp(message.Key, message.Kind, message.Attempts);
        }
        else
        {
            LogPutOff(message.Key, message.Kind, lane.Id, message.Attempts, outcome.NextAttemptAt);
        }
    }

    [LoggerMessage(4001, LogLevel.Information, "{Key} ({Kind}) taken over by {Server} at attempt {Attempt}")]
    private partial void LogAccepted(string key, OutboxKind kind, string server, int attempt);

    [LoggerMessage(4002, LogLevel.Warning, "{Key} ({Kind}) not delivered by {Server} at attempt {Attempt}; it is tried again at {NextAttempt}")]
    private partial void LogPutOff(string key, OutboxKind kind, string server, int attempt, DateTimeOffset? nextAttempt);

    [LoggerMessage(4003, LogLevel.Error, "{Key} ({Kind}) given up after {Attempt} attempts; see its reason in the outbox and tell the recipient another way")]
    private partial void LogGivenUp(string key, OutboxKind kind, int attempt);

    [LoggerMessage(4004, LogLevel.Error, "{Key} failed with {Fault}; it is tried again by the timetable, report the fault")]
    private partial void LogFault(string key, string fault);

    [LoggerMessage(4005, LogLevel.Warning, "{Server} failed several times in a row; {Messages} messages went on to {Other}")]
    private partial void LogPassedOn(string server, int messages, string other);

    [LoggerMessage(4006, LogLevel.Warning, "No receipt came for {Key} in time; another server or another way takes over where there is one")]
    private partial void LogSilent(string key);
}
