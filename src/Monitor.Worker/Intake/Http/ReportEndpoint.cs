using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Monitor.Worker.Requests;

namespace Monitor.Worker.Intake.Http;

/// <summary>POST /api/layoff-reports: one report or a batch of them.</summary>
/// <remarks>201 where something new was taken, 200 where all of it was known, 422 where nothing could be taken, 400 where it is no JSON.</remarks>
internal static class ReportEndpoint
{
    public const string Path = "/api/layoff-reports";
    public const long MostBytes = 8 * 1024 * 1024;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), // Chinese reasons are read by people
    };

    public static IEndpointConventionBuilder MapLayoffReports(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes), Faults);

    /// <summary>How a request that cannot be read is answered.</summary>
    public static TellsFaults Faults { get; } = new((_, status, reason, remedy) => Refusal(status, reason + remedy));

    private static Task<IResult> ReceiveAsync(HttpRequest request, ReportIntake intake, CancellationToken cancellationToken) => RespondAsync(request, intake.ReceiveAsync, cancellationToken);

    /// <summary>Reads the JSON of a request, one object or an array of them, and answers what became of them.</summary>
    public static async Task<IResult> RespondAsync(
        HttpRequest request, Func<IReadOnlyList<JsonElement>, ReportSender?, CancellationToken, Task<ReportAnswer>> receive, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return Refusal(StatusCodes.Status415UnsupportedMediaType, "请求应为 JSON（Content-Type: application/json）");
        }

        try
        {
            using var document = await JsonBody.ReadAsync(request.Body, Strict, cancellationToken);
            var root = document.RootElement;
            JsonElement[] reports = root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : [root];
            return reports.Length is 0 or > ReportIntake.MostReports
                ? Refusal(StatusCodes.Status422UnprocessableEntity, NotThatMany(reports.Length))
                : Answer(await receive(reports, request.HttpContext.Features.Get<ReportSender>(), cancellationToken));
        }
        catch (JsonException)
        {
            return Refusal(StatusCodes.Status400BadRequest, "内容不是有效的 JSON，或同一字段重复出现、嵌套过深");
        }
    }

    private static IResult Answer(ReportAnswer answer)
    {
        var status = answer switch
        {
            { Accepted: 0 } => StatusCodes.Status422UnprocessableEntity,
            { IsNew: true } => StatusCodes.Status201Created,
            _ => StatusCodes.Status200OK,
        };
        return Results.Json(new { answer.Receipt, answer.Accepted, answer.Rejected }, Readable, statusCode: status);
    }

    private static string NotThatMany(int reports) =>
        string.Create(CultureInfo.InvariantCulture, $"每批应有 1 至 {ReportIntake.MostReports} 份报告，本批有 {reports} 份");

    private static IResult Refusal(int status, string reason) => Results.Json(new { Error = reason }, Readable, statusCode: status);
}
