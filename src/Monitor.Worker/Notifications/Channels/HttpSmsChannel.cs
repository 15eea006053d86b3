namespace Monitor.Worker.Notifications.Channels;

/// <summary>Delivers text messages to a gateway over HTTP. The password may be part of the address, so no address is ever logged or told.</summary>
internal sealed partial class HttpSmsChannel : ISmsChannel, IDisposable
{
    private readonly SmsGatewayOptions options;
    private readonly CertificateTrust trust;
    private readonly ILogger<HttpSmsChannel> logger;
    private readonly HttpExchange http;

    /// <exception cref="ArgumentException">The settings cannot be used; the message names every problem.</exception>
    public HttpSmsChannel(SmsGatewayOptions options, TimeProvider clock, ILogger<HttpSmsChannel> logger)
    {
        if (options.Problems() is { IsEmpty: false } problems)
        {
            throw new ArgumentException(string.Join('；', problems), nameof(options));
        }

        (this.options, this.logger) = (options, logger);
        trust = options.Trust;
        http = new HttpExchange("短信网关", trust, options.Timeout, clock);
        WarnOfWeakSettings();
    }

    public string Description => $"短信网关 {options.Url.Authority}（{(IsEncrypted ? $"HTTPS，{trust.Description}" : "HTTP，未加密")}）";

    public bool IsFallback => false;

    private bool IsEncrypted => options.Url.Scheme == Uri.UriSchemeHttps;

    public async Task<DeliveryOutcome> SendAsync(OutgoingSms sms, CancellationToken cancellationToken)
    {
        try
        {
            OutgoingField.RequireKey(sms.IdempotencyKey);
            OutgoingField.RequirePhoneNumber(sms.ToNumber);
            OutgoingField.RequireText(sms.Text);
            var (user, password) = (options.User?.Read(), options.Password?.Read());
            using var request = Request(sms, user, password);
            var outcome = await http.SendAsync(request, Judge, cancellationToken);
            return Redact(outcome, password);
        }
        catch (UnsendableMessageException unsendable)
        {
            return DeliveryOutcome.GiveUp(unsendable.Message);
        }
        catch (SecretUnavailableException unavailable)
        {
            return DeliveryOutcome.TryLater(unavailable.Message);
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>What an answer of the gateway means.</summary>
    internal DeliveryOutcome Judge(int status, string answer)
    {
        var said = $"（{status} {OutgoingField.Shown(answer)}）";
        if (BeginsWithAny(answer, options.GiveUpBodyPrefixes) || options.GiveUpStatusCodes.Contains(status))
        {
            return DeliveryOutcome.GiveUp($"短信网关不接受这条短信{said}");
        }

        if (options.SuccessStatusCodes.Contains(status))
        {
            return options.SuccessBodyPrefixes.IsEmpty || BeginsWithAny(answer, options.SuccessBodyPrefixes)
                ? DeliveryOutcome.Accepted("短信网关已收下", OutgoingField.Shown(answer))
                : DeliveryOutcome.TryLater($"短信网关的答复不是约定的成功答复{said}");
        }

        return DeliveryOutcome.TryLater(status switch
        {
            401 or 403 => $"短信网关拒绝访问，请检查账号、口令与来源地址{said}",
            >= 300 and < 400 => $"短信网关要求转到别处，出于安全没有跟随，请检查网关地址{said}",
            _ when options.TryLaterStatusCodes.Contains(status) => $"短信网关暂时不收{said}",
            _ => $"短信网关的答复不在约定之列，请检查网关配置{said}",
        });
    }

    private static bool BeginsWithAny(string answer, IEnumerable<string> prefixes) =>
        prefixes.Any(prefix => answer.StartsWith(prefix, StringComparison.Ordinal));

    private HttpRequestMessage Request(OutgoingSms sms, Secret? user, Secret? password)
    {
        var parameters = options.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, SmsTemplate.Fill(parameter.Template, Value)));
        if (options.Method == SmsGatewayMethod.PostForm)
        {
            return new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = new FormUrlEncodedContent(parameters) };
        }

        var query = string.Join('&', parameters.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var separator = options.Url.Query.Length > 0 ? '&' : '?';
        return new HttpRequestMessage(HttpMethod.Get, options.Url.GetLeftPart(UriPartial.Query) + separator + query);

        string Value(string placeholder) => placeholder switch
        {
            "to" => sms.ToNumber,
            "text" => sms.Text,
            "user" => user!.Reveal(),
            "password" => password!.Reveal(),
            "receipt" => options.ReceiptUrl!(sms.ReceiptId),
            _ => sms.IdempotencyKey,
        };
    }

    private static DeliveryOutcome Redact(DeliveryOutcome outcome, Secret? password) => password is null ? outcome : outcome with
    {
        Reason = password.RemoveFrom(outcome.Reason),
        ProviderReference = outcome.ProviderReference is null ? null : password.RemoveFrom(outcome.ProviderReference),
    };

    private void WarnOfWeakSettings()
    {
        if (IsEncrypted && trust.IsRevocationIgnored)
        {
            LogRevocationIgnored(options.Url.Host);
        }

        if (!IsEncrypted && !LoopbackHost.Is(options.Url.Host))
        {
            LogUnencrypted(options.Url.Host);
        }

        if (options.Password is { } password && password.IsReadableByEveryone())
        {
            LogPasswordReadableByEveryone(options.Url.Host);
        }
    }

    [LoggerMessage(5111, LogLevel.Warning, "Revocation is not checked for SMS gateway {Host}: a withdrawn certificate will still be believed")]
    private partial void LogRevocationIgnored(string host);

    [LoggerMessage(5112, LogLevel.Warning, "SMS gateway {Host} is not encrypted: numbers, texts and password can be read on the way")]
    private partial void LogUnencrypted(string host);

    [LoggerMessage(5113, LogLevel.Warning, "The password file for SMS gateway {Host} is open to every user of this machine: restrict it")]
    private partial void LogPasswordReadableByEveryone(string host);
}
