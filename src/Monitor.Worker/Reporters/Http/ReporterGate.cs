using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Http;

/// <summary>Lets in a reporter by its key; whoever bears none comes in as before: a neighbour, or an official by a personal key.</summary>
internal sealed partial class ReporterGate(MonitorRecord record, NeighbourGate neighbours, KeyFailures failures, ILogger<ReporterGate> logger) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme + ReporterKeys.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return await neighbours.InvokeAsync(context, next);
        }

        http.Response.Headers.CacheControl = "no-store";
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (failures.Wait(KeyKind.Reporter, address) is { } wait)
        {
            var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            http.Response.Headers.RetryAfter = seconds;
            return Refusal(StatusCodes.Status429TooManyRequests, $"一分钟内无效的报送密钥过多；请核对密钥，{seconds}秒后再试");
        }

        if (await record.Reporters.UseAsync(header[Scheme.Length..].Trim(), ReporterKeyKind.Key, http.RequestAborted) is not var (reporter, _))
        {
            failures.Note(KeyKind.Reporter, address);
            LogUnknownKey(address);
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Refusal(StatusCodes.Status401Unauthorized, "报送密钥无效或已停用；请联系当地人力资源社会保障部门重新发放");
        }

        http.Features.Set(reporter.ToSender());
        return await next(context);
    }

    private static IResult Refusal(int status, string reason) => Results.Json(new { Error = reason }, Readable, statusCode: status);

    [LoggerMessage(6201, LogLevel.Warning, "A request from {Address} bore no valid reporter's key and was turned away; repeated ones have to wait")]
    private partial void LogUnknownKey(IPAddress address);
}
