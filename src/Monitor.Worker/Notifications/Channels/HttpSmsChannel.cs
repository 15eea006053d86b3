using System.Buffers;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Delivers text messages to a gateway over HTTP. The password may be part of the address, so no address is ever logged or told.</summary>
internal sealed partial class HttpSmsChannel : ISmsChannel, IDisposable
{
    private const int LargestAnswer = 4096;
    private readonly SmsGatewayOptions options;
    private readonly CertificateTrust trust;
    private readonly TimeProvider clock;
    private readonly ILogger<HttpSmsChannel> logger;
    private readonly HttpClient http;
    private volatile string? certificateObjection;

    /// <exception cref="ArgumentException">The settings cannot be used; the message names every problem.</exception>
    public HttpSmsChannel(SmsGatewayOptions options, TimeProvider clock, ILogger<HttpSmsChannel> logger)
    {
        if (options.Problems() is { IsEmpty: false } problems)
        {
            throw new ArgumentException(string.Join('；', problems), nameof(options));
        }

        (this.options, this.clock, this.logger) = (options, clock, logger);
        trust = new CertificateTrust(options.AuthorityFile, options.CertificateFingerprint, options.CheckRevocation);
        http = new HttpClient(NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };
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
            var outcome = await SendBeforeDeadlineAsync(request, cancellationToken);
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

    private async Task<DeliveryOutcome> SendBeforeDeadlineAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        certificateObjection = null;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return Judge((int)response.StatusCode, await ReadAnswerAsync(response, either.Token));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return DeliveryOutcome.TryLater(Reason(fault));
        }
    }

    private DeliveryOutcome Judge(int status, string answer)
    {
        var said = $"（{status} {OutgoingField.Shown(answer)}）";
        if (BeginsWithAny(answer, options.GiveUpBodyPrefixes) || options.GiveUpStatusCodes.Contains(status))
        {
            return DeliveryOutcome.GiveUp($"短信网关不接受这条短信{said}");
        }

        if (options.SuccessStatusCodes.Contains(status))
        {
            return options.SuccessBodyPrefixes.IsEmpty || BeginsWithAny(answer, options.SuccessBodyPrefixes)
                ? DeliveryOutcome.Delivered("短信网关已收下", OutgoingField.Shown(answer))
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

    private string Reason(Exception fault) => fault switch
    {
        OperationCanceledException => "短信网关在时限内没有答复，是否收下不明，将重发",
        HttpRequestException when certificateObjection is { } objection => $"不信任短信网关的证书：{objection}",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "与短信网关的加密握手失败，请检查服务器证书与加密设置",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "找不到短信网关的地址；请检查主机名与域名解析",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } =>
            "短信网关拒绝连接，可能没有运行；请检查网关地址与端口",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "网络不通，连不上短信网关",
        _ => "与短信网关的连接中断，是否收下不明，将重发",
    };

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
            _ => sms.IdempotencyKey,
        };
    }

    private static async Task<string> ReadAnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LargestAnswer);
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var read = await stream.ReadAtLeastAsync(buffer.AsMemory(0, LargestAnswer), LargestAnswer, throwOnEndOfStream: false, cancellationToken);
            return Encoding.UTF8.GetString(buffer, 0, read).TrimStart();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static DeliveryOutcome Redact(DeliveryOutcome outcome, Secret? password) => password is null ? outcome : outcome with
    {
        Reason = password.RemoveFrom(outcome.Reason),
        ProviderReference = outcome.ProviderReference is null ? null : password.RemoveFrom(outcome.ProviderReference),
    };

    private SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateRevocationCheckMode = trust.PlatformChecksRevocation ? X509RevocationMode.Online : X509RevocationMode.NoCheck,
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
            {
                certificateObjection = trust.Objection(certificate, chain, errors);
                return certificateObjection is null;
            },
        },
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
