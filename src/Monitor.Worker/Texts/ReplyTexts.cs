using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Escalation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Texts;

/// <summary>Samples of answers to those who acknowledge by a text message.</summary>
internal static class ReplyTexts
{
    private const string Number = "SX2026-0001";

    public static IEnumerable<TextSample> Samples(SampleSetting setting)
    {
        var answers = new ReplyAnswers(setting.Texts, setting.Label, setting.Room, setting.Rules.TimeZone, setting.Trace);
        var by = new Signature("sample", SampleSetting.At.AddHours(4).AddMinutes(45));
        var outOfOrder = new Refusal(RefusalKind.OutOfOrder, "", "");
        yield return Of("签收成功", () => answers.To([new(Number, null, by)], "sample"));
        yield return Of("本人已签收", () => answers.To([new(Number, outOfOrder, by)], "sample"));
        yield return Of("他人已签收", () => answers.To([new(Number, outOfOrder, by)], "other"));
        yield return Of("签收码有误", answers.WrongCode);
        yield return Of("未见签收码", answers.NoCode);
        yield return Of("多起合并", () => answers.To([new(Number, null, by), new("SX2026-0002", null, by), new("SX2026-0003", outOfOrder, by), new("SX2026-0004", outOfOrder, null)], "sample"));
        foreach (var refusal in Refusals())
        {
            yield return Of("没有签收", () => answers.To([new(Number, refusal, null)], "sample"));
        }
    }

    /// <summary>Every reason for which a code is not taken.</summary>
    private static IEnumerable<Refusal> Refusals()
    {
        var (at, actor) = (SampleSetting.At, new Actor("sample", null, "", "sms"));
        AcknowledgementOfferRow?[] rows = [null, Row("sample", null), Row("other", null), Row("sample", at)];
        return rows.Select(row => AcknowledgementOffers.Refuse(row, Number, new Acknowledge(), actor, at.AddHours(1))).OfType<Refusal>();
    }

    private static AcknowledgementOfferRow Row(string person, DateTimeOffset? usedAt) =>
        new() { CaseNumber = Number, Version = 1, Step = 1, Person = person, MadeAt = SampleSetting.At, ExpiresAt = SampleSetting.At, UsedAt = usedAt };

    private static TextSample Of(string name, Func<string> answer) => new(name, () => [new(TextForm.Sms, answer())]);
}
