using System.Net;
using System.Net.Sockets;

namespace Monitor.Testing.Servers;

/// <summary>Finds ports that nobody listens on.</summary>
public static class FreePorts
{
    // Below the range that the system hands out for outgoing connections, so that none of them takes a port in between.
    private const int Lowest = 20_000;
    private const int Highest = 32_000;

    private static readonly Lock Gate = new();

    // Runs at the same time begin at different places; within one run no port is handed out twice, started or not.
    private static int next = Lowest + (Environment.ProcessId * 32 % (Highest - Lowest));

    /// <summary>The first of so many free ports in a row.</summary>
    public static int FirstOf(int count)
    {
        lock (Gate)
        {
            for (var tried = 0; tried < Highest - Lowest; tried += count)
            {
                var first = next + count <= Highest ? next : Lowest;
                next = first + count;
                if (Enumerable.Range(first, count).All(IsFree))
                {
                    return first;
                }
            }
        }

        throw new InvalidOperationException($"No {count} free ports in a row from {Lowest} to {Highest}.");
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Any, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
