using System.Collections.Immutable;
using System.Globalization;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Texts;

namespace Monitor.Worker.CommandLine;

/// <summary>Prints texts as samples fill them in: of text messages all, of mails and pages one.</summary>
internal static class TextPreviewText
{
    /// <summary>Prints the samples.</summary>
    /// <param name="samples">The samples, never none.</param>
    /// <param name="number">The only one to print, from 1; null for as many as are short.</param>
    /// <param name="output">Where to.</param>
    /// <returns>The page of the first one printed; null where it has none.</returns>
    public static string? Write(ImmutableArray<(string Sample, ImmutableArray<TextOutcome> Outcomes)> samples, int? number, TextWriter output)
    {
        var areShort = samples.All(sample => sample.Outcomes.All(outcome => outcome.Filled.Form is TextForm.Sms or TextForm.Subject or TextForm.Chat));
        string? page = null;
        foreach (var (index, sample) in samples.Index().Where(one => number is { } only ? one.Index == only - 1 : areShort || one.Index == 0))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"样例 {index + 1}：{sample.Sample}"));
            foreach (var outcome in sample.Outcomes)
            {
                Write(outcome, output);
                page ??= outcome.Filled.Form == TextForm.Page ? outcome.Filled.Text : null;
            }

            output.WriteLine();
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"共{samples.Length}个样例（内容相同的只列一个）{(areShort || samples.Length == 1 ? "" : "，另看一个用 --sample 编号")}。"));
        return page;
    }

    private static void Write(TextOutcome outcome, TextWriter output)
    {
        var (form, text) = (outcome.Filled.Form, outcome.Filled.Text);
        output.WriteLine(form == TextForm.Page ? $"（{outcome.File}：网页，用 --html 写到文件后用浏览器查看）" : text.TrimEnd());
        if (form == TextForm.Sms)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"（{outcome.File}：连同签名{SmsText.Units(text)}字，拆成{SmsText.Segments(text)}段）"));
        }
        else if (form == TextForm.Subject)
        {
            output.WriteLine();
        }
    }
}
