using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>Turns planned notices into finished messages for the outbox. The same notice of the same snapshot gives the same bytes.</summary>
internal sealed class MessageComposer(MessageTemplates templates, ServiceLabel label, SmsRoom room)
{
    private readonly SmsComposer sms = new(templates, label, room);
    private readonly ChatComposer chat = new(templates, label);

    /// <summary>The message of one notice.</summary>
    public OutboxMessage Compose(PlannedNotice notice, MessageOccasion occasion) => notice.Channel switch
    {
        NotificationChannel.Mail => Mail(notice, occasion),
        NotificationChannel.Sms => Sms(notice, occasion),
        _ => Chat(notice, occasion),
    };

    private OutboxMessage Mail(PlannedNotice notice, MessageOccasion occasion)
    {
        var message = Message(notice, occasion, OutboxKind.Mail, notice.Person.Mail);
        var model = new MailModelComposer(label, occasion).Compose(notice, OffersOf(notice, occasion, byText: false)) with { Sequence = MessageSequence.Text(message.Sequence) };
        var reasons = MessageReasons.Of(notice.Items[0], label.IsDrill, occasion.MadeUpAt is not null);
        return templates.Mail.Fill(model, reasons, notice.Grade).In(message);
    }

    private OutboxMessage Sms(PlannedNotice notice, MessageOccasion occasion)
    {
        var message = Message(notice, occasion, OutboxKind.Sms, notice.Person.Mobile);
        var offers = OffersOf(notice, occasion, byText: true);
        var code = offers.Values.FirstOrDefault(offer => offer.Code.Length > 0)?.Code ?? "";
        var first = message.CaseNumber is { } number && offers.TryGetValue(number, out var own) ? own : AcknowledgementOffer.None;
        var (text, variables) = sms.Compose(notice, occasion, message.Sequence, first with { Code = code });
        var covers = notice.All.Select(item => item.Change.Number).Select(number => occasion.Cases.GetValueOrDefault(number)?.Number ?? number); // it points to the case, where all of it stands
        return message with { Text = text, Variables = variables, Covers = string.Join(' ', covers.Distinct(StringComparer.Ordinal)) };
    }

    private OutboxMessage Chat(PlannedNotice notice, MessageOccasion occasion)
    {
        var message = Message(notice, occasion, OutboxKind.Chat, notice.Person.Chat);
        return message with { Subject = NoticeOverview.Of(notice.All), Text = chat.Compose(notice, occasion, message.Sequence) };
    }

    /// <summary>首次通知即可签收: what rose comes with what it may be acknowledged by.</summary>
    private static FrozenDictionary<string, AcknowledgementOffer> OffersOf(PlannedNotice notice, MessageOccasion occasion, bool byText)
    {
        ImmutableArray<string> cases =
        [
            .. notice.Items.Where(item => item.Change is { IsData: false, Kind: AlertChangeKind.Raise or AlertChangeKind.Upgrade })
                .Select(item => occasion.Cases.GetValueOrDefault(item.Change.Number)?.Number).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        return cases.IsEmpty ? FrozenDictionary<string, AcknowledgementOffer>.Empty : occasion.Offers(notice.Person, cases, byText);
    }

    private static OutboxMessage Message(PlannedNotice notice, MessageOccasion occasion, OutboxKind kind, string? address)
    {
        var number = notice.Items[0].Change.Number;
        var caseNumber = occasion.Cases.GetValueOrDefault(number)?.Number;
        var to = address ?? throw new ArgumentException($"{notice.Person.Id} has no address for {kind}.", nameof(notice));
        return new OutboxMessage
        {
            Kind = kind,
            Person = notice.Person.Id,
            Address = to,
            Text = "",
            AlertNumber = number,
            CaseNumber = caseNumber,
            Sequence = caseNumber is null ? 0 : occasion.NextSequence(kind, to, caseNumber),
            Covers = string.Join(' ', notice.All.Select(item => item.Change.Number).Distinct(StringComparer.Ordinal)),
            SnapshotId = occasion.SnapshotId,
            Grade = notice.Grade,
            CreatedAt = occasion.Snapshot.KnownAt,
        };
    }
}
