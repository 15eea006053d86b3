using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases.Calling;

/// <summary>Makes links and codes with the messages that carry them, and judges them in the transaction of the act.</summary>
internal sealed class AcknowledgementOffers(AcknowledgementOptions options, CaseFrame frame)
{
    public const string Path = "/ack";

    private static readonly Acknowledge Act = new();

    /// <summary>A code for everything that one text message calls a person for; empty where the person cannot reply.</summary>
    public string NewCode(Person person) => options.Secret is not null && person.Mobile is not null ? AcknowledgementSeal.NewCode() : "";

    /// <summary>Makes what a person may acknowledge a case with; nothing for one who may not.</summary>
    /// <param name="transaction">The transaction of the message.</param>
    /// <param name="person">The person.</param>
    /// <param name="subject">The case as the message tells it.</param>
    /// <param name="code">The code to reply with; empty for none. It may be that of other cases as well.</param>
    public AcknowledgementOffer Make(RecordTransaction transaction, Person person, Case subject, string code)
    {
        var right = ActRights.Of(Act.Kind, person.Role, ActRights.RelationOf(person.Region, subject, Act, frame.Regions));
        if (right == ActRight.None || (options.Url is null && code.Length == 0))
        {
            return AcknowledgementOffer.None;
        }

        var row = new AcknowledgementOfferRow
        {
            CaseNumber = subject.Number,
            Version = subject.Version,
            Step = subject.Escalation?.Rounds is [.., var last] ? last.Call.Step : 0,
            Person = person.Id,
            MadeAt = transaction.Now,
            ExpiresAt = transaction.Now + options.Valid,
        };
        AcknowledgementStore.Add(transaction, row);
        var seal = new AcknowledgementSeal(AcknowledgementStore.KeyOf(transaction));
        if (code.Length > 0)
        {
            AcknowledgementStore.SetCode(transaction, row.Id, seal.HashOf(row.Id, code));
        }

        return new AcknowledgementOffer(LinkOf(options, seal, row), code);
    }

    /// <summary>What a person would be given to acknowledge with, as long as the real thing and good for nothing.</summary>
    public static AcknowledgementOffer Sample(AcknowledgementOptions options)
    {
        var row = new AcknowledgementOfferRow { Id = 999_999, CaseNumber = "", Version = 1, Step = 1, Person = "", MadeAt = default, ExpiresAt = default };
        return new AcknowledgementOffer(LinkOf(options, new AcknowledgementSeal(new byte[1]), row), options.Secret is null ? "" : new string('0', AcknowledgementSeal.CodeDigits));
    }

    /// <summary>Why a link or code does not open the way to an act; null where it does. It never opens any but that one person's acknowledgement of that one case.</summary>
    public static Refusal? Refuse(AcknowledgementOfferRow? row, string? number, CaseAct act, Actor actor, DateTimeOffset now) => row switch
    {
        null => new(RefusalKind.NotAllowed, "签收链接或签收码无效。", "请核对后重试，或者登录办理。"),
        _ when act is not Acknowledge => new(RefusalKind.NotAllowed, "签收链接和签收码只能用于签收。", "其他事项请登录办理。"),
        _ when row.CaseNumber != number || row.Person != actor.Person => new(RefusalKind.NotAllowed, "签收链接或签收码不属于本人、本事项。", "请使用发给本人的链接或签收码。"),
        { UsedAt: not null } => new(RefusalKind.OutOfOrder, "签收链接或签收码已经用过。", "无需重复签收。"),
        _ when !row.IsValidAt(now) => new(RefusalKind.OutOfOrder, "签收链接或签收码已经过期。", "请登录办理，或者等待下一次呼叫。"),
        _ => null,
    };

    private static string LinkOf(AcknowledgementOptions options, AcknowledgementSeal seal, AcknowledgementOfferRow row) =>
        options.Url is { } url ? new Uri(url, $"{Path}/{seal.TokenOf(row)}").ToString() : "";
}
