using System.Collections.Immutable;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>An SMS gateway that is spoken to over HTTP, described so that another one needs settings and no code.</summary>
internal sealed record SmsGatewayOptions
{
    public required Uri Url { get; init; }

    public SmsGatewayMethod Method { get; init; } = SmsGatewayMethod.Get;

    /// <summary>Sent in this order.</summary>
    public required ImmutableArray<SmsGatewayParameter> Parameters { get; init; }

    public SecretSource? User { get; init; }

    public SecretSource? Password { get; init; }

    /// <summary>Answers that mean "taken".</summary>
    public ImmutableArray<int> SuccessStatusCodes { get; init; } = [200];

    /// <summary>With a success code the body must begin with one of these; empty where the code alone decides.</summary>
    public ImmutableArray<string> SuccessBodyPrefixes { get; init; } = [];

    /// <summary>Answers that mean "later". A code in no list means later too, since an alarm is not thrown away on a guess.</summary>
    public ImmutableArray<int> TryLaterStatusCodes { get; init; } = [408, 429, 500, 502, 503, 504];

    /// <summary>Answers that mean "never": the message or the number is refused.</summary>
    public ImmutableArray<int> GiveUpStatusCodes { get; init; } = [];

    /// <summary>Bodies that mean "never", for gateways that answer every request with 200.</summary>
    public ImmutableArray<string> GiveUpBodyPrefixes { get; init; } = [];

    /// <summary>The hard limit for one message; 1 s to 10 min.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Plain HTTP to another machine shows numbers, texts and password to the network: only where nothing else exists.</summary>
    public bool AllowUnencrypted { get; init; }

    public CertificateTrust Trust { get; init; } = CertificateTrust.OfTheSystem;

    /// <summary>Where receipts of an attempt are sent to, by what they call it; null where none are asked for.</summary>
    public Func<string, string>? ReceiptUrl { get; init; }

    /// <summary>Kannel's sendsms, which takes no form: 400 is a refused message, 403 a refused account, or a number that no SMS centre of it takes.</summary>
    public static SmsGatewayOptions Kannel(Uri url, SecretSource user, SecretSource password) => new()
    {
        Url = url,
        User = user,
        Password = password,
        Parameters =
        [
            new("username", "{user}"), new("password", "{password}"), new("to", "{to}"),
            new("coding", "2"), new("charset", "UTF-8"), new("text", "{text}"),
        ],
        SuccessStatusCodes = [200, 202],
        SuccessBodyPrefixes = ["0:", "3:", "Sent."],
        TryLaterStatusCodes = [403, 404, 408, 429, 500, 502, 503, 504],
        GiveUpStatusCodes = [400],
        GiveUpBodyPrefixes = ["Not routable"],
    };

    /// <summary>Everything that is wrong with these settings, in Chinese; empty where they can be used.</summary>
    public ImmutableArray<string> Problems() =>
    [
        .. Problem(!Url.IsAbsoluteUri || (Url.Scheme != Uri.UriSchemeHttp && Url.Scheme != Uri.UriSchemeHttps),
            "短信网关地址（url）应以 http:// 或 https:// 开头"),
        .. Problem(Url is { IsAbsoluteUri: true } url && url.Scheme == Uri.UriSchemeHttp && !AllowUnencrypted && !LoopbackHost.Is(url.Host),
            "短信网关不在本机而地址未加密：请改用 https://，确无条件时设置 allow_unencrypted: true"),
        .. Problem(Parameters.IsDefaultOrEmpty, "短信网关参数（parameters）不能为空"),
        .. ParameterProblems(),
        .. Problem(SuccessStatusCodes.IsDefaultOrEmpty, "短信网关成功状态码（success_status）不能为空"),
        .. AmbiguousCodes().Select(code => $"短信网关状态码 {code} 同时列入两种结果，只能列入一种"),
        .. Problem(Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(10), "短信网关超时（timeout）应在 1 秒至 10 分钟之间"),
    ];

    private static ImmutableArray<string> Problem(bool holds, string text) => holds ? [text] : [];

    private IEnumerable<string> ParameterProblems()
    {
        var parameters = Parameters.IsDefault ? [] : Parameters;
        foreach (var parameter in parameters)
        {
            foreach (var unknown in SmsTemplate.UnknownPlaceholders(parameter.Template))
            {
                yield return $"短信网关参数 {parameter.Name} 用了不认识的占位符 {{{unknown}}}，可用 {{to}}、{{text}}、{{user}}、{{password}}、{{key}}、{{receipt}}";
            }
        }

        foreach (var (placeholder, isNeeded, isGiven) in Placeholders())
        {
            var isUsed = parameters.Any(parameter => SmsTemplate.Uses(parameter.Template, placeholder));
            if (isUsed && !isGiven)
            {
                yield return $"短信网关参数用了 {{{placeholder}}}，却没有给出它的来源（文件、环境变量或回执地址）";
            }
            else if (isNeeded && !isUsed)
            {
                yield return $"短信网关参数中没有 {{{placeholder}}}";
            }
        }
    }

    private IEnumerable<(string Placeholder, bool IsNeeded, bool IsGiven)> Placeholders() =>
        [("to", true, true), ("text", true, true), ("user", false, User is not null), ("password", false, Password is not null), ("receipt", false, ReceiptUrl is not null)];

    private IEnumerable<int> AmbiguousCodes() => SuccessStatusCodes.Distinct()
        .Concat(TryLaterStatusCodes.Distinct()).Concat(GiveUpStatusCodes.Distinct())
        .GroupBy(code => code).Where(group => group.Count() > 1).Select(group => group.Key).Order();
}
