using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Monitor.Worker.Tests.Notifications.Channels;

/// <summary>A gateway on loopback that gives one answer to every request and keeps what it was asked.</summary>
internal sealed class ScriptedHttpServer : IAsyncDisposable
{
    public const string Silence = "";
    public const string HangUp = "!";
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly string answer;
    private readonly Task accepting;

    private readonly X509Certificate2? certificate;

    private ScriptedHttpServer(string answer, X509Certificate2? certificate = null)
    {
        (this.answer, this.certificate) = (answer, certificate);
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Url => new($"{(certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/cgi-bin/sendsms");

    /// <summary>The requests as received: request line, headers, empty line, body.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public static ScriptedHttpServer Answering(int status, string body, string headers = "") =>
        new($"HTTP/1.1 {status} Scripted\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    public static ScriptedHttpServer AnsweringOverTls(X509Certificate2 certificate, string body) =>
        new($"HTTP/1.1 202 Scripted\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}", certificate);

    public static ScriptedHttpServer Saying(string raw) => new(raw);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                conversations.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        finally
        {
            await Task.WhenAll(conversations).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var socket = client;
        Stream stream = client.GetStream();
        if (certificate is not null)
        {
            var secure = new SslStream(stream);
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
            stream = secure;
        }

        var request = await ReadRequestAsync(stream);
        if (request.Length > 0)
        {
            Requests.Enqueue(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(request)));
        }

        if (request.Length == 0 || answer == HangUp)
        {
            return;
        }

        if (answer == Silence)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token);
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), stop.Token);
    }

    private async Task<string> ReadRequestAsync(Stream stream)
    {
        var request = "";
        var buffer = new byte[65536];
        while (!IsWhole(request))
        {
            var read = await stream.ReadAsync(buffer, stop.Token);
            if (read == 0)
            {
                break;
            }

            request += Encoding.Latin1.GetString(buffer, 0, read); // a character a byte, as lengths are counted
        }

        return request;
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var length = request[..end].Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line[15..], CultureInfo.InvariantCulture)).FirstOrDefault();
        return request.Length >= end + 4 + length;
    }
}
