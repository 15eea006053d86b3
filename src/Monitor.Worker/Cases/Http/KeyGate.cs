using System.Globalization;
using System.Net;
using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases.Http;

/// <summary>Lets in whoever bears a personal key. The key is never logged, and nothing is said of why one is not valid.</summary>
internal sealed partial class KeyGate(MonitorRecord record, Officials officials, KeyFailures failures, ILogger<KeyGate> logger) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (failures.Wait(KeyKind.Person, address) is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return CaseProblem.TooManyKeys(wait);
        }

        if (await OfficialAsync(http, address) is not { } actor)
        {
            failures.Note(KeyKind.Person, address);
            LogUnknownKey(address);
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return CaseProblem.NoKey();
        }

        http.Features.Set(new CallingOfficial(actor));
        return await next(context);
    }

    private async Task<Actor?> OfficialAsync(HttpContext http, IPAddress address)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && await record.Keys.UseAsync(header[Scheme.Length..].Trim(), http.RequestAborted) is { } key
                ? officials.ById(key.Person, $"http {(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)}")
                : null;
    }

    [LoggerMessage(6101, LogLevel.Warning, "A request from {Address} bore no valid personal key and was turned away; repeated ones have to wait")]
    private partial void LogUnknownKey(IPAddress address);
}
