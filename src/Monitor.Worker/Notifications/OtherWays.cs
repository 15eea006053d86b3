using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>其他方式: the mail that tells the same as a text message, or the other way round, be it made with it or in its stead.</summary>
internal static class OtherWays
{
    /// <summary>The best of the other ways. Of several messages that go as one, that of the one worst off.</summary>
    public static OtherWay Of(RecordContext context, OutboxMessage message)
    {
        var own = Others(context, message).Select(other => StandingOf(context, other)).DefaultIfEmpty(OtherWay.None).Max();
        return own == OtherWay.None && message.Purpose == OutboxPurpose.Digest
            ? Parts(context, message).Select(part => Of(context, part)).DefaultIfEmpty(OtherWay.None).Min()
            : own;
    }

    private static ImmutableArray<OutboxMessage> Others(RecordContext context, OutboxMessage message)
    {
        var other = message.Kind == OutboxKind.Mail ? OutboxKind.Sms : OutboxKind.Mail;
        return
        [
            .. context.Outbox.AsNoTracking().Where(one => one.Kind == other
                && (one.InsteadOf == message.Number || one.Number == message.InsteadOf
                    || (one.InsteadOf == null && one.Purpose == OutboxPurpose.Notice && message.InsteadOf == null && one.Person == message.Person && one.CreatedAt == message.CreatedAt
                        && one.CaseNumber == message.CaseNumber && one.AlertNumber == message.AlertNumber))),
        ];
    }

    private static IEnumerable<OutboxMessage> Parts(RecordContext context, OutboxMessage digest) => [.. context.Outbox.AsNoTracking().Where(one => one.FoldedInto == digest.Number)];

    private static OtherWay StandingOf(RecordContext context, OutboxMessage other) => other.Status switch
    {
        OutboxStatus.Accepted or OutboxStatus.Delivered or OutboxStatus.Acknowledged => OtherWay.Told,
        OutboxStatus.Queued or OutboxStatus.Sending => OtherWay.Underway,
        OutboxStatus.Folded when context.Outbox.AsNoTracking().SingleOrDefault(one => one.Number == other.FoldedInto) is { } into => StandingOf(context, into),
        _ => OtherWay.None,
    };
}
