using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Worker.Cases;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Escalation;

/// <summary>Composes what somebody is answered who acknowledged by a text message.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="label">What every message says of the service.</param>
/// <param name="room">What text messages have room for.</param>
/// <param name="zone">The time zone of all moments.</param>
/// <param name="trace">Notes that the text is filled in; null for nobody.</param>
internal sealed class ReplyAnswers(IReadOnlyDictionary<string, string> texts, ServiceLabel label, SmsRoom room, TimeZoneInfo zone, TextTrace? trace = null)
{
    private static readonly TextEntry<ReplySmsModel> Entry = new("reply.sms", TextForm.Sms);

    private readonly TemplateFamily<ReplySmsModel> template = Entry.From(texts, trace);

    public static ImmutableArray<TextEntry> Entries { get; } = [Entry];

    /// <summary>To a code that fits nothing, or no longer.</summary>
    public string WrongCode() => Text(Model with { IsWrong = true });

    /// <summary>To an act that was done or refused.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="refusal">Why it was refused; null where it was done.</param>
    /// <param name="standing">Whose acknowledgement stands; null for nobody's.</param>
    /// <param name="person">The one who is answered.</param>
    public string To(string number, Refusal? refusal, Signature? standing, string person) => Text((refusal, standing) switch
    {
        (null, _) => Model with { Number = number, IsSigned = true },
        ({ Kind: RefusalKind.OutOfOrder }, { } by) => Model with { Number = number, Moment = OfficialTime.Moment(by.At, zone), IsOwn = by.Person == person, IsOthers = by.Person != person },
        _ => Model with { Number = number, Refusal = refusal.ToString() },
    });

    private ReplySmsModel Model => new() { Prefix = label.IsDrill ? "演练：" : "" };

    private string Text(ReplySmsModel model) => room.Fit(template.Plain.Text(model));
}
