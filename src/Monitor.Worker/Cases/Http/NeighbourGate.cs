using System.Net;

namespace Monitor.Worker.Cases.Http;

/// <summary>Lets in whoever calls from this machine; anybody else by a personal key.</summary>
internal sealed class NeighbourGate(KeyGate gate) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) ? next(context) : gate.InvokeAsync(context, next);
}
