using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.TimeSeries;

/// <summary>HTTP with one time series server: its credentials, its certificate, its time limit. It goes to no other host, whatever an answer says.</summary>
internal sealed class InfluxHttp : IDisposable
{
    private const int LargestWords = 1 << 18;

    private readonly InfluxServer server;
    private readonly TimeProvider clock;
    private readonly CertificateTrust trust;
    private readonly HttpClient http;
    private volatile string? certificateObjection;

    public InfluxHttp(InfluxServer server, TimeProvider clock)
    {
        (this.server, this.clock) = (server, clock);
        trust = server.Trust;
        http = new HttpClient(NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The server with the way it is trusted, without credentials.</summary>
    public string Description => $"{server.Url.Authority}（{(server.Url.Scheme == Uri.UriSchemeHttps ? $"HTTPS，{trust.Description}" : "HTTP，未加密")}）";

    /// <summary>Sends a request before the time limit and lets the answer be read before it, too.</summary>
    /// <exception cref="InfluxFaultException">The server cannot be reached, is not trusted or does not answer in time.</exception>
    /// <exception cref="SecretUnavailableException">The credentials cannot be read.</exception>
    public async Task<T> SendAsync<T>(HttpMethod method, string pathAndQuery, HttpContent? content, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(server.Url, pathAndQuery)) { Content = content };
        request.Headers.Authorization = Authorization();
        using var deadline = new CancellationTokenSource(server.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        certificateObjection = null;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await read(response, either.Token);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new InfluxFaultException(Reason(fault));
        }
    }

    /// <summary>The words of an answer, as much as is worth reading.</summary>
    public static async Task<string> WordsAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var words = new byte[LargestWords];
        var read = await stream.ReadAtLeastAsync(words, words.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(words, 0, read);
    }

    /// <summary>Why an answer is none to go on with, in Chinese.</summary>
    public static string Refusal(HttpStatusCode status, string words)
    {
        var said = $"（{(int)status} {OutgoingField.Shown(RefusalText.Message(words))}）";
        return (int)status switch
        {
            401 or 403 => $"时序数据库拒绝访问，请检查账号、口令或令牌及其权限{said}",
            404 => $"时序数据库没有所配置的数据库、数据桶或接口，请检查配置或先在服务器上建立{said}",
            429 => $"时序数据库请求过多，稍后再试{said}",
            >= 300 and < 400 => $"时序数据库要求转到别处，出于安全没有跟随，请检查地址{said}",
            >= 500 => $"时序数据库暂时不能处理，请检查其磁盘空间和日志{said}",
            _ => $"时序数据库的答复不在约定之列，请检查配置{said}",
        };
    }

    public void Dispose() => http.Dispose();

    private AuthenticationHeaderValue? Authorization() => server switch
    {
        { Token: { } token } => new("Token", token.Read().Reveal()),
        { User: { } user, Password: { } password } => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password.Read().Reveal()}"))),
        _ => null,
    };

    private string Reason(Exception fault) => fault switch
    {
        OperationCanceledException => "时序数据库在时限内没有答复，写入与否不明，将重发",
        HttpRequestException when certificateObjection is { } objection => $"不信任时序数据库的证书：{objection}",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "与时序数据库的加密握手失败，请检查服务器证书与加密设置",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "找不到时序数据库的地址；请检查主机名与域名解析",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => "时序数据库拒绝连接，可能没有运行；请检查地址与端口",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "网络不通，连不上时序数据库",
        _ => "与时序数据库的连接中断，写入与否不明，将重发",
    };

    private SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
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
