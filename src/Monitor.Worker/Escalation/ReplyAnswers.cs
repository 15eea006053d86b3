using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>To what holds no code.</summary>
    public string NoCode() => Text(Model with { IsWithoutCode = true });

    /// <summary>To a code that was for some cases.</summary>
    /// <param name="outcomes">What it came to in each, the gravest first; not empty.</param>
    /// <param name="person">The one who is answered.</param>
    public string To(ImmutableArray<ReplyOutcome> outcomes, string person) => outcomes is [var one]
        ? Text(Of(one, person))
        : room.Fit(template.Plain.Text(Of(outcomes, AllOf)), template.Plain.Text(Of(outcomes, FirstOf)));

    private ReplySmsModel Of(ReplyOutcome one, string person) => one switch
    {
        { IsSigned: true } => Model with { Number = one.Number, IsSigned = true },
        { IsStanding: true, Standing: { } by } => Model with { Number = one.Number, Moment = OfficialTime.Moment(by.At, zone), IsOwn = by.Person == person, IsOthers = by.Person != person },
        _ => Model with { Number = one.Number, Refusal = one.Refusal!.ToString() },
    };

    private ReplySmsModel Of(ImmutableArray<ReplyOutcome> outcomes, Func<string[], string> told) => Model with
    {
        Signed = told([.. outcomes.Where(one => one.IsSigned).Select(one => one.Number)]),
        Standing = told([.. outcomes.Where(one => one.IsStanding).Select(one => one.Number)]),
        Unsigned = told([.. outcomes.Where(one => !one.IsSigned && !one.IsStanding).Select(one => one.Number)]),
    };

    private static string AllOf(string[] numbers) => string.Join('、', numbers);

    private static string FirstOf(string[] numbers) => numbers.Length < 2 ? AllOf(numbers) : string.Create(CultureInfo.InvariantCulture, $"{numbers[0]}等{numbers.Length}起");

    private ReplySmsModel Model => new() { Prefix = label.IsDrill ? "演练：" : "" };

    private string Text(ReplySmsModel model) => room.Fit(template.Plain.Text(model));
}
