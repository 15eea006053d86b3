using System.Collections.Frozen;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Texts;

/// <summary>Samples of what is told of delivery itself.</summary>
internal static class DeliveryTexts
{
    private const string Reason = "运营商回执：空号";

    public static IEnumerable<TextSample> Samples(SampleSetting setting)
    {
        var (label, templates) = (setting.Label, new DeliveryTemplates(setting.Texts, setting.Trace));
        var person = SampleSetting.PersonOf("sample", PersonRole.Operator, setting.Rules.Regions.Root.Code);
        var takeovers = new Takeovers(new[] { person }.ToFrozenDictionary(one => one.Id, StringComparer.Ordinal), label, setting.Room, templates, setting.Rules);
        var letters = new DeadLetters([person], label, setting.Rules.TimeZone, templates);
        var sms = Message(person, OutboxKind.Sms, setting.Room.Fit($"{setting.Rules.Regions.FullName(setting.Region)}红色预警事项SX2026-0001至今无人签收，请登录查看。"));
        var mail = Message(person, OutboxKind.Mail, $"{SampleSetting.EnterpriseName}裁减1268人。");
        var region = setting.Rules.Regions.FullName(setting.Region);
        yield return TextSample.OfMessages("短信未达、改发邮件", () => [takeovers.ByMail(sms, person, new(Reason, IsUncertain: false, IsRetried: false))!]);
        yield return TextSample.OfMessages("短信重发、先发邮件", () => [takeovers.ByMail(sms, person, new("短信网关拒绝连接", IsUncertain: false, IsRetried: true))!]);
        yield return TextSample.OfMessages("短信是否送达不明、改发邮件", () => [takeovers.ByMail(sms, person, new("10分钟内没有收到运营商回执，是否送达不明", IsUncertain: true, IsRetried: false))!]);
        yield return TextSample.OfMessages("邮件未达、改发短信", () => [takeovers.BySms(mail, person, region, new(Reason, IsUncertain: false, IsRetried: false))!]);
        yield return TextSample.OfMessages("邮件是否送达不明、改发短信", () => [takeovers.BySms(mail with { CaseNumber = null, Grade = Grade.None }, person with { SmsFrom = Grade.None }, "", new(Reason, IsUncertain: true, IsRetried: true))!]);
        yield return TextSample.OfMessages("短信未达、移入死信", () => [letters.Letter(sms, Reason, OtherWay.None, person, SampleSetting.At)]);
        yield return TextSample.OfMessages("短信未达、已由邮件告知", () => [letters.Letter(sms, Reason, OtherWay.Told, person, SampleSetting.At)]);
        yield return TextSample.OfMessages("短信未达、正在改用邮件", () => [letters.Letter(sms, Reason, OtherWay.Underway, person, SampleSetting.At)]);
        yield return TextSample.OfMessages("邮件未达、移入死信", () => [letters.Letter(mail with { CaseNumber = null }, "邮件服务器：550 邮箱不存在", OtherWay.None, person, SampleSetting.At)]);
        yield return new("暂缓的短信合并发送", () => [new(TextForm.Sms, HeldDigests.TextOf(setting.Room, sms.Text, 120))]) { MayBeCut = true };
    }

    private static OutboxMessage Message(Person person, OutboxKind kind, string text) => new()
    {
        Number = 12,
        Kind = kind,
        Person = person.Id,
        Address = kind == OutboxKind.Sms ? person.Mobile! : person.Mail!,
        Text = text,
        CaseNumber = "SX2026-0001",
        Grade = Grade.Critical,
        CreatedAt = SampleSetting.At,
    };
}
