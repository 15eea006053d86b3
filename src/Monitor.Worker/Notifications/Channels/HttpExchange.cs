using System.Buffers;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>One request and its answer before a deadline, to a server that is trusted as configured. No address is ever told, since it may hold a secret.</summary>
internal sealed class HttpExchange : IDisposable
{
    private const int LargestAnswer = 4096;
    private readonly string name;
    private readonly CertificateTrust trust;
    private readonly TimeSpan timeout;
    private readonly TimeProvider clock;
    private readonly HttpClient http;
    private volatile string? certificateObjection;

    /// <param name="name">What the server is called in reasons, such as 短信网关.</param>
    /// <param name="trust">Which certificates are believed.</param>
    /// <param name="timeout">The hard limit for one exchange.</param>
    /// <param name="clock">Keeps the limit.</param>
    public HttpExchange(string name, CertificateTrust trust, TimeSpan timeout, TimeProvider clock)
    {
        (this.name, this.trust, this.timeout, this.clock) = (name, trust, timeout, clock);
        http = new HttpClient(Handler()) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Makes the exchange. Faults of the other side are outcomes; only cancellation by the caller is thrown.</summary>
    /// <param name="request">The request.</param>
    /// <param name="judge">What status and answer mean.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async Task<DeliveryOutcome> SendAsync(HttpRequestMessage request, Func<int, string, DeliveryOutcome> judge, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        certificateObjection = null;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return judge((int)response.StatusCode, await ReadAnswerAsync(response, either.Token));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Outcome(fault);
        }
    }

    public void Dispose() => http.Dispose();

    private DeliveryOutcome Outcome(Exception fault) => fault switch
    {
        OperationCanceledException => DeliveryOutcome.Unknown($"{name}在时限内没有答复，是否收下不明，将重发"),
        HttpRequestException when certificateObjection is { } objection => DeliveryOutcome.TryLater($"不信任{name}的证书：{objection}"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => DeliveryOutcome.TryLater($"与{name}的加密握手失败，请检查服务器证书与加密设置"),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => DeliveryOutcome.TryLater($"找不到{name}的地址；请检查主机名与域名解析"),
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => DeliveryOutcome.TryLater($"{name}拒绝连接，可能没有运行；请检查地址与端口"),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => DeliveryOutcome.TryLater($"{name}的答复不合 HTTP 规范，请检查地址与端口"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => DeliveryOutcome.TryLater($"网络不通，连不上{name}"),
        _ => DeliveryOutcome.Unknown($"与{name}的连接中断，是否收下不明，将重发"),
    };

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

    private SocketsHttpHandler Handler() => new()
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
}
