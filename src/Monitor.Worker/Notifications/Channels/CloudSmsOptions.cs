using System.Collections.Immutable;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>An account at a cloud vendor's text message service. The vendor puts the text together from an approved signature and template.</summary>
internal sealed record CloudSmsOptions
{
    public required Uri Url { get; init; }

    /// <summary>AccessKey ID or SecretId.</summary>
    public required string KeyId { get; init; }

    public required SecretSource Secret { get; init; }

    /// <summary>The approved signature, without 【】.</summary>
    public required string Signature { get; init; }

    /// <summary>The code of the approved template.</summary>
    public required string Template { get; init; }

    /// <summary>The codes of templates for single reasons, by reason; the others use <see cref="Template"/>.</summary>
    public ImmutableSortedDictionary<string, string> Templates { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What each variable of the template says, with placeholders such as {region}; for 腾讯云 by position, 1 first.</summary>
    public required ImmutableSortedDictionary<string, string> Variables { get; init; }

    /// <summary>腾讯云: SmsSdkAppId.</summary>
    public string AppId { get; init; } = "";

    /// <summary>腾讯云: the region of the service.</summary>
    public string Region { get; init; } = "ap-guangzhou";

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public CertificateTrust Trust { get; init; } = CertificateTrust.OfTheSystem;

    /// <summary>The code of the template for a message.</summary>
    public string TemplateFor(OutgoingSms sms) => sms.Variables.TryGetValue("reason", out var reasons)
        ? reasons.Split(' ').Select(reason => Templates.GetValueOrDefault(reason)).FirstOrDefault(code => code is not null) ?? Template
        : Template;

    /// <summary>The variables filled in, in the order of their names.</summary>
    /// <exception cref="UnsendableMessageException">The message has no value for a placeholder.</exception>
    public ImmutableSortedDictionary<string, string> Filled(OutgoingSms sms)
    {
        return Variables.ToImmutableSortedDictionary(pair => pair.Key, pair => SmsTemplate.Fill(pair.Value, Value), StringComparer.Ordinal);

        string Value(string name) => name == "text" ? Bare(sms.Text)
            : sms.Variables.TryGetValue(name, out var value) ? value
            : throw new UnsendableMessageException($"这条短信没有模板变量“{name}”的内容，不能经此服务商发送");
    }

    private string Bare(string text) => text.StartsWith($"【{Signature}】", StringComparison.Ordinal) ? text[(Signature.Length + 2)..] : text;
}
