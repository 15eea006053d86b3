using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Record;

namespace Monitor.Worker.WebConsole;

/// <summary>Answers every request whose writing the disk or the database would not take: 503, when to try again, and why, in the shape that the door's refusals have.</summary>
internal sealed partial class StorageGate(ILogger<StorageGate> logger)
{
    private const int RetrySeconds = 60;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && StorageFault.Told(fault) is not null)
        {
            LogFault(fault, context.Request.Path);
            context.Response.Clear();
            context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
            await Answer(context.Request.Path, StorageFault.Told(fault)!).ExecuteAsync(context);
        }
    }

    private static IResult Answer(PathString path, string reason) =>
        path.StartsWithSegments(ReportEndpoint.Path) || path.StartsWithSegments(ReturnEndpoint.Path) ? Results.Json(new { Error = reason }, Readable, statusCode: StatusCodes.Status503ServiceUnavailable)
        : path.StartsWithSegments("/api") ? CaseProblem.NotNow(reason)
        : Results.Text(reason, "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);

    [LoggerMessage(9021, LogLevel.Error, "{Path}: the record could not be written, and whoever asked was told to try again; look at the disk of the data folder")]
    private partial void LogFault(Exception fault, string path);
}
