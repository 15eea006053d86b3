using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Texts;

/// <summary>What texts are held to: none may be empty; what goes to a telephone or a chat group names no enterprise and no person; a text message has a length, and words that its provider forbids.</summary>
internal sealed partial class TextRules(MonitorConfiguration configuration)
{
    private readonly ImmutableArray<string> people = [.. configuration.People.Select(person => person.Name).Where(name => name.Length > 1)];
    private readonly string signature = $"【{configuration.Service.Channels.SmsSignature().Trim('【', '】')}】";

    /// <summary>What is wrong with a text and its variants as they are written, with line and column.</summary>
    public IEnumerable<ConfigError> OfSource(TextEntry entry) => IsOpen(entry.Form)
        ? entry.FilesIn(configuration.Texts).SelectMany(file => Words(configuration.Texts[file], entry.Form).Select(found => At(file, configuration.Texts[file], found.Index, $"{found.Fault}，请改写")))
        : [];

    /// <summary>What is wrong with what came out of a text.</summary>
    public IEnumerable<string> Of(TextOutcome outcome)
    {
        var (text, form) = (outcome.Filled.Text, outcome.Filled.Form);
        if (string.IsNullOrWhiteSpace(text.StartsWith(signature, StringComparison.Ordinal) ? text[signature.Length..] : text))
        {
            yield return "没有内容，请补写";
        }

        if (!IsOpen(form))
        {
            yield break;
        }

        var source = outcome.File is null ? "" : configuration.Texts[outcome.File];
        if (form == TextForm.Sms && IsTooLong(text, source, outcome.MayBeCut))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"连同签名超过{configuration.Service.Delivery.SmsText.Segments}段短信，会被截断；请缩短");
        }

        var known = Words(source, form).Select(found => found.Fault).ToHashSet(StringComparer.Ordinal); // told with their line already
        foreach (var fault in Words(Bare(text), form).Concat(MadeNames(text, form)).Select(found => found.Fault).Where(fault => !known.Contains(fault)))
        {
            yield return $"{fault}；请改用不含它的变量，或者改写带入它的配置（任务、规则、地区的名称）";
        }
    }

    /// <summary>Whether strangers may come to read it: on a telephone that is lost, in a chat group of another company's.</summary>
    private static bool IsOpen(TextForm form) => form is TextForm.Sms or TextForm.Chat;

    private bool IsTooLong(string text, string source, bool mayBeCut) =>
        (!mayBeCut && text.Contains('…', StringComparison.Ordinal) && !source.Contains('…', StringComparison.Ordinal)) || SmsText.Segments(text) > configuration.Service.Delivery.SmsText.Segments;

    /// <summary>A text message without what the service itself puts in: its signature, and the address of its own page for acknowledging.</summary>
    private string Bare(string text)
    {
        var bare = text.StartsWith(signature, StringComparison.Ordinal) ? text[signature.Length..] : text;
        return configuration.Service.Acknowledgement.Url is { } url ? bare.Replace(url, "", StringComparison.OrdinalIgnoreCase) : bare;
    }

    private IEnumerable<(int Index, string Fault)> Words(string text, TextForm form)
    {
        var kind = form == TextForm.Sms ? "短信" : "群消息";
        var forbidden = form == TextForm.Sms ? configuration.Service.Delivery.SmsText.Forbidden : [];
        foreach (var word in forbidden.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            yield return (text.IndexOf(word, StringComparison.OrdinalIgnoreCase), $"{kind}中不得出现“{word}”（service.yaml 的 delivery.sms_text.forbidden）");
        }

        foreach (var person in people.Where(person => text.Contains(person, StringComparison.Ordinal)))
        {
            yield return (text.IndexOf(person, StringComparison.Ordinal), $"{kind}中不得出现人员姓名“{person}”");
        }

        if (Enterprise().Match(text.Replace(SampleSetting.EnterpriseName, "", StringComparison.Ordinal)) is { Success: true } enterprise)
        {
            yield return (enterprise.Index, $"{kind}中不得出现企业名称（“{enterprise.Value}”）");
        }

        if (form == TextForm.Sms && text.AsSpan().ContainsAny('【', '】'))
        {
            yield return (text.AsSpan().IndexOfAny('【', '】'), "短信签名由系统加在最前，模板里不要写【】");
        }
    }

    /// <summary>The names that samples bear: a text that shows one would show a real one.</summary>
    private static IEnumerable<(int Index, string Fault)> MadeNames(string text, TextForm form)
    {
        var kind = form == TextForm.Sms ? "短信" : "群消息";
        if (text.Contains(SampleSetting.PersonName, StringComparison.Ordinal))
        {
            yield return (0, $"{kind}中出现了人员姓名（“{SampleSetting.PersonName}”）");
        }

        if (text.Contains(SampleSetting.EnterpriseName, StringComparison.Ordinal))
        {
            yield return (0, $"{kind}中出现了企业名称（“{SampleSetting.EnterpriseName}”）");
        }
    }

    private static ConfigError At(string file, string text, int index, string message)
    {
        var before = text.AsSpan(0, index);
        return new ConfigError($"texts/{file}.liquid", before.Count('\n') + 1, index - before.LastIndexOf('\n'), "", message);
    }

    [GeneratedRegex("[\\p{IsCJKUnifiedIdeographs}（）]{2,}(有限公司|有限责任公司|股份公司|集团)")]
    private static partial Regex Enterprise();
}
