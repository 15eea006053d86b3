using System.Net;
using System.Net.Sockets;

namespace Monitor.Testing.Servers;

/// <summary>Stands between a client and a server on loopback and cuts their connection after so many bytes of the server.</summary>
public sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly int port;
    private readonly Task work;
    private long passed;

    /// <param name="port">Where the server listens.</param>
    /// <param name="cutAfter">Bytes of the server that get through in all.</param>
    public CuttingProxy(int port, long cutAfter)
    {
        this.port = port;
        CutAfter = cutAfter;
        listener.Start();
        work = AcceptAsync();
    }

    /// <summary>Where clients connect to.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public long CutAfter { get; }

    /// <summary>Bytes of the server so far.</summary>
    public long Passed => Interlocked.Read(ref passed);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync(end.Token);
            using var server = new TcpClient();
            await server.ConnectAsync(IPAddress.Loopback, port, end.Token);
            await Task.WhenAny(PassAsync(client.GetStream(), server.GetStream(), counts: false), PassAsync(server.GetStream(), client.GetStream(), counts: true));
            client.LingerState = new(true, 0); // the client sees a reset, not an orderly end
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, bool counts)
    {
        var buffer = new byte[512];
        while (await from.ReadAsync(buffer, end.Token) is var read and > 0)
        {
            if (counts && Interlocked.Add(ref passed, read) > CutAfter)
            {
                return;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), end.Token);
        }
    }
}
