using System.Globalization;
using Monitor.Worker.Record;

namespace Monitor.Worker.Requests;

/// <summary>Answers every request whose writing the disk or the database would not take: 503, when to try again, and why, in the form of the endpoint that it went to.</summary>
internal sealed partial class StorageGate(RequestDelegate next, ILogger<StorageGate> logger)
{
    private const int RetrySeconds = 60;

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && StorageFault.Told(fault) is not null)
        {
            LogFault(fault, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
            await Answer(http, StorageFault.Told(fault)!).ExecuteAsync(http);
        }
    }

    private static IResult Answer(HttpContext http, string reason) => http.GetEndpoint()?.Metadata.GetMetadata<TellsFaults>() is { } form
        ? form.Answer(http, StatusCodes.Status503ServiceUnavailable, reason, "请稍后重新提交。")
        : Results.Text(reason, "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);

    // the address may hold a key: the pattern of the route does not
    [LoggerMessage(6402, LogLevel.Error, "What a request to {Route} asked for could not be written, and the sender was told to try again; look at the disk of the data folder")]
    private partial void LogFault(Exception fault, string? route);
}
