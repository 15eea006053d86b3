using System.Net;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Tells whether a host is this machine, where unprotected connections are allowed.</summary>
internal static class LoopbackHost
{
    public static bool Is(string host) => string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
