namespace Monitor.Worker.Requests;

/// <summary>Answers requests that break off, are too long or cannot be read, wherever in the service that comes out: the fault is the sender's, who is told of it in Chinese.</summary>
internal sealed partial class BrokenRequests(RequestDelegate next, ILogger<BrokenRequests> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException broken) when (!http.Response.HasStarted)
        {
            LogBroken(broken.StatusCode, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            await Answer(http, broken.StatusCode).ExecuteAsync(http);
        }
    }

    /// <summary>The answer to a request that cannot be read, in the form of the endpoint that it went to.</summary>
    public static IResult Answer(HttpContext http, int status)
    {
        http.Response.Headers.CacheControl = "no-store";
        var (reason, remedy) = status switch
        {
            StatusCodes.Status413PayloadTooLarge => ("内容过长。", "请缩减或者分批后重新提交。"),
            StatusCodes.Status408RequestTimeout => ("内容发送过慢，已经中止。", "请检查网络后重新提交。"),
            _ => ("请求没有发送完整，或者地址、参数、内容的写法有误。", "请核对后重新提交。"),
        };
        return http.GetEndpoint()?.Metadata.GetMetadata<TellsFaults>() is { } form
            ? form.Answer(http, status, reason, remedy)
            : Results.Text(reason + remedy, "text/plain; charset=utf-8", statusCode: status);
    }

    // the address may hold a key: the pattern of the route does not
    [LoggerMessage(6401, LogLevel.Information, "A request to {Route} could not be read and was answered with {Status}")]
    private partial void LogBroken(int status, string? route);
}
