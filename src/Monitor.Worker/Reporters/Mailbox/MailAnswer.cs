using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>What the sender of a mail is told.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">What became of the mail, line by line; the texts of <see cref="ReceiptTemplates"/> say the rest.</param>
internal sealed record MailAnswer(string Subject, string Text)
{
    /// <summary>Nothing to read came with it.</summary>
    public static MailAnswer NoSheet(ImmutableArray<string> others)
    {
        var came = others.IsEmpty ? "来信没有附件" : $"来信的附件（{string.Join('、', others)}）不是 xlsx 或 csv 表格";
        return new("退回：没有找到报告表格", $"来信没有登记：{came}。\n请把报告填在电子表格模板里，存为 xlsx（或 csv），作为附件重新发来；压缩包请先解压，旧式的 xls 请另存为 xlsx。");
    }

    /// <summary>The very sheets came before.</summary>
    public static MailAnswer Again(string receipt) => new($"回执 {receipt}：此前已收到", $"来信的表格与此前收到的完全相同，没有重复登记。原回执号：{receipt}。");

    /// <summary>What became of each sheet.</summary>
    public static MailAnswer Of(string? receipt, ImmutableArray<SheetOutcome> sheets)
    {
        var faults = sheets.Sum(sheet => sheet.Result.Counts.Quarantined);
        var subject = receipt is null ? "退回：报告没有登记" : faults > 0 || sheets.Any(sheet => sheet.Result.Status != ImportStatus.Taken) ? $"回执 {receipt}：部分内容退回" : $"回执 {receipt}：报告已收到";
        var text = new StringBuilder(receipt is null ? "来信的报告没有登记，请按下面所列改正后重新发来。\n" : $"回执号：{receipt}\n");
        foreach (var sheet in sheets)
        {
            text.Append(Told(sheet));
        }

        text.Append(receipt is not null && faults > 0 ? "有误的行请改正后重新发来；已登记的行不用删去，重复的不会再登记。\n" : "");
        return new(subject, text.ToString().TrimEnd('\n'));
    }

    private static string Told(SheetOutcome sheet)
    {
        var counts = sheet.Result.Counts;
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"\n附件 {sheet.Name}："));
        text.Append(sheet.Result.Status == ImportStatus.Taken
            ? string.Create(CultureInfo.InvariantCulture, $"登记{counts.Taken}行{(counts.Quarantined > 0 ? $"，退回{counts.Quarantined}行" : "")}。\n")
            : $"没有登记。{sheet.Result.Told}。\n");
        foreach (var fault in sheet.Faults)
        {
            var line = fault.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"第{fault.Line}行") : "";
            var field = fault.Field.Length > 0 ? $"“{fault.Field}”列" : "";
            text.Append(line).Append(field).Append(line.Length + field.Length > 0 ? "：" : "").Append(fault.Reason).Append("。\n");
        }

        return text.Append(sheet.Untold > 0 ? string.Create(CultureInfo.InvariantCulture, $"另有{sheet.Untold}处没有逐一列出。\n") : "").ToString();
    }
}
