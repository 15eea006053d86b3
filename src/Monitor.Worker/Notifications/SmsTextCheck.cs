using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Rules.Notifications;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Notifications;

/// <summary>Holds the texts of messages against sample cases: each is rendered, and a text message is counted with its signature and searched for what a provider or the law forbids.</summary>
internal sealed partial class SmsTextCheck(MonitorConfiguration configuration)
{
    private static readonly ImmutableArray<string> Families = ["sms.single", "sms.digest", "case.sms"];

    private readonly ImmutableSortedDictionary<string, string> texts = configuration.Texts;

    /// <summary>Everything that is wrong, in Chinese with file, line and column. The texts must have been found readable before.</summary>
    public ImmutableArray<ConfigError> Check() => [.. Words(), .. Rendered().Distinct()];

    private IEnumerable<ConfigError> Words()
    {
        var forbidden = configuration.Service.Delivery.SmsText.Forbidden;
        var people = configuration.People.Select(person => person.Name).Where(name => name.Length > 1).ToArray();
        foreach (var (name, text) in texts.Where(text => Families.Any(family => text.Key == family || text.Key.StartsWith(family + ".", StringComparison.Ordinal))))
        {
            foreach (var word in forbidden.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                yield return At(name, text, text.IndexOf(word, StringComparison.OrdinalIgnoreCase), $"短信中不得出现“{word}”（service.yaml 的 delivery.sms_text.forbidden），请改写");
            }

            foreach (var person in people.Where(person => text.Contains(person, StringComparison.Ordinal)))
            {
                yield return At(name, text, text.IndexOf(person, StringComparison.Ordinal), $"短信中不得出现人员姓名“{person}”，请改写");
            }

            if (Enterprise().Match(text) is { Success: true } enterprise)
            {
                yield return At(name, text, enterprise.Index, $"短信中不得出现企业名称（“{enterprise.Value}”），请改写");
            }

            if (text.AsSpan().ContainsAny('【', '】'))
            {
                yield return At(name, text, text.AsSpan().IndexOfAny('【', '】'), "短信签名由系统加在最前，模板里不要写【】");
            }
        }
    }

    private IEnumerable<ConfigError> Rendered()
    {
        var samples = new TemplateSamples(configuration.Rules);
        foreach (var (isDrill, isLate) in ((bool, bool)[])[(false, false), (true, false), (false, true)])
        {
            var label = new ServiceLabel(configuration.Service.Title, isDrill, IsTrial: false);
            var composer = new MessageComposer(new MessageTemplates(texts), label, configuration.Service.Channels.SmsSignature());
            var occasion = samples.Occasion(isLate);
            foreach (var channel in Enum.GetValues<NotificationChannel>())
            {
                foreach (var (name, notice) in samples.Notices(channel))
                {
                    var message = composer.Compose(notice, occasion);
                    if (channel == NotificationChannel.Sms && Fault(message.Text) is { } fault)
                    {
                        var family = notice.All.Length == 1 ? "sms.single" : "sms.digest";
                        var used = new TemplateFamily<SmsModel>(texts, family).NameFor(MessageReasons.Of(notice.Items[0], isDrill, isLate), notice.Grade);
                        yield return new ConfigError($"texts/{used}.liquid", 1, 1, "", $"{fault}；请缩短");
                    }
                }
            }
        }
    }

    private string? Fault(string text)
    {
        var most = configuration.Service.Delivery.SmsText.Segments;
        return text.Contains('…', StringComparison.Ordinal) || SmsText.Segments(text) > most
            ? string.Create(CultureInfo.InvariantCulture, $"按样例填写后连同签名超过{most}段短信，会被截断")
            : null;
    }

    private static ConfigError At(string name, string text, int index, string message)
    {
        var before = text.AsSpan(0, index);
        return new ConfigError($"texts/{name}.liquid", before.Count('\n') + 1, index - before.LastIndexOf('\n'), "", message);
    }

    [GeneratedRegex("[\\p{IsCJKUnifiedIdeographs}（）]{2,}(有限公司|有限责任公司|股份公司|集团)")]
    private static partial Regex Enterprise();
}
