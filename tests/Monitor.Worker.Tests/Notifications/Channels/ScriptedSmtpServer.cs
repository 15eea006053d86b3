using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Monitor.Worker.Tests.Notifications.Channels;

/// <summary>A mail server on loopback that says what its script says, for the faults no real server makes on demand.</summary>
internal sealed class ScriptedSmtpServer : IAsyncDisposable
{
    public const string Silence = "";
    public const string HangUp = "!";
    public const string Greeting = "(greeting)";
    public const string EndOfData = "(end of data)";
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, string> script = new(StringComparer.Ordinal);
    private readonly X509Certificate2? certificate;
    private readonly bool tlsFromStart;
    private readonly Task accepting;
    private int connections;

    public ScriptedSmtpServer(X509Certificate2? certificate = null, bool tlsFromStart = false)
    {
        (this.certificate, this.tlsFromStart) = (certificate, tlsFromStart);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref connections);

    public ConcurrentQueue<string> Commands { get; } = [];

    public ConcurrentQueue<string> Mails { get; } = [];

    /// <summary>Answers a command that begins so with this line from now on.</summary>
    public ScriptedSmtpServer Answer(string command, string reply)
    {
        script[command] = reply;
        return this;
    }

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
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref connections);
                conversations.Add(ServeAsync(client));
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
        if (tlsFromStart)
        {
            stream = await SecureAsync(stream);
        }

        if (!await SayAsync(stream, Reply(Greeting)))
        {
            return;
        }

        while (await ReadLineAsync(stream) is { } command)
        {
            Commands.Enqueue(command);
            if (!await SayAsync(stream, Reply(command)))
            {
                return;
            }

            if (command.StartsWith("STARTTLS", StringComparison.Ordinal))
            {
                stream = await SecureAsync(stream);
            }
            else if (command.StartsWith("DATA", StringComparison.Ordinal) && Reply(command).StartsWith('3'))
            {
                Mails.Enqueue(await ReadMailAsync(stream));
                if (!await SayAsync(stream, Reply(EndOfData)))
                {
                    return;
                }
            }
        }
    }

    private async Task<Stream> SecureAsync(Stream plain)
    {
        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate! }, stop.Token);
        return secure;
    }

    private string Reply(string command) =>
        script.FirstOrDefault(entry => command.StartsWith(entry.Key, StringComparison.Ordinal)).Value
            ?? (command == EndOfData ? command : command.Split(' ')[0]) switch
            {
                Greeting => "220 scripted ESMTP",
                "EHLO" => $"250-scripted\r\n{(certificate is null || tlsFromStart ? "" : "250-STARTTLS\r\n")}250-AUTH PLAIN\r\n250 SIZE 1000000",
                "STARTTLS" => "220 2.0.0 go ahead",
                "AUTH" => "235 2.7.0 welcome",
                "DATA" => "354 go ahead",
                EndOfData => "250 2.0.0 Ok: queued as T1",
                "QUIT" => "221 2.0.0 bye",
                _ => "250 2.0.0 Ok",
            };

    private async Task<bool> SayAsync(Stream stream, string reply)
    {
        if (reply == HangUp)
        {
            return false;
        }

        if (reply == Silence)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token);
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(reply + "\r\n"), stop.Token);
        return true;
    }

    private async Task<string> ReadMailAsync(Stream stream)
    {
        var mail = new StringBuilder();
        while (await ReadLineAsync(stream) is { } line && line != ".")
        {
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return mail.ToString();
    }

    private async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop.Token) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }
}
