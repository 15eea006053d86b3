using System.Net;
using System.Net.Sockets;

namespace Monitor.Testing.Servers;

/// <summary>A stretch of network on loopback that can be cut: it passes bytes on both ways until it has passed so many of one, and then drops every connection until it is mended.</summary>
public sealed class LoopbackProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Uri target;
    private readonly Task accepting;
    private long up = long.MaxValue;
    private long down = long.MaxValue;

    public LoopbackProxy(Uri target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Whether it is cut now.</summary>
    public bool IsCut => Interlocked.Read(ref up) <= 0 || Interlocked.Read(ref down) <= 0;

    /// <summary>Lets so many bytes more pass to the server.</summary>
    public void CutAfterRequestBytes(long bytes) => Interlocked.Exchange(ref up, bytes);

    /// <summary>Lets so many bytes more pass from the server: its work is done, and nobody hears of it.</summary>
    public void CutAfterAnswerBytes(long bytes) => Interlocked.Exchange(ref down, bytes);

    public void Mend()
    {
        Interlocked.Exchange(ref up, long.MaxValue);
        Interlocked.Exchange(ref down, long.MaxValue);
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
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(PassAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        finally
        {
            await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task PassAsync(TcpClient accepted)
    {
        using var client = accepted;
        if (IsCut)
        {
            return;
        }

        using var server = new TcpClient();
        await server.ConnectAsync(target.Host, target.Port, stop.Token);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        await Task.WhenAny(PumpAsync(client.GetStream(), server.GetStream(), isRequest: true, ended.Token), PumpAsync(server.GetStream(), client.GetStream(), isRequest: false, ended.Token));
        await ended.CancelAsync(); // one side is gone: so is the other
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool isRequest, CancellationToken cancellationToken)
    {
        var buffer = new byte[16_384];
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            var before = (isRequest ? Interlocked.Add(ref up, -read) : Interlocked.Add(ref down, -read)) + read;
            await to.WriteAsync(buffer.AsMemory(0, (int)Math.Clamp(before, 0, read)), cancellationToken);
            if (before <= read)
            {
                return;
            }
        }
    }
}
