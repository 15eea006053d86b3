using Monitor.Worker.Intake;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters.Mailbox;

namespace Monitor.Worker.Texts;

/// <summary>Samples of answers to mails with reports.</summary>
internal static class ReceiptTexts
{
    private const string Receipt = "HZ-20261123-000001";

    public static IEnumerable<TextSample> Samples(SampleSetting setting)
    {
        var receipts = new ReceiptTemplates(setting.Texts, setting.Label, setting.Rules.TimeZone, setting.Trace);
        foreach (var (name, answer) in ((string, MailAnswer)[])
        [
            ("收到", MailAnswer.Of(Receipt, [Sheet(ImportStatus.Taken, "")])),
            ("退回", MailAnswer.Of(null, [Sheet(ImportStatus.Failed, "表头与模板不符")])),
            ("没有表格", MailAnswer.NoSheet(["方案.pdf"])),
            ("重复", MailAnswer.Again(Receipt)),
        ])
        {
            yield return TextSample.OfMessages($"回执、{name}", () => [receipts.Mail(answer, "sl-machine", "sample@example.org", SampleSetting.At)]);
        }
    }

    private static SheetOutcome Sheet(ImportStatus status, string reason) =>
        new($"{SampleSetting.EnterpriseName}.xlsx", new ImportResult("layoffs", "mail/sample.xlsx", status, default, reason, IsRepeat: false), [], 0);
}
