using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Duty.Http;

/// <summary>The pages of duty, and the two acts over HTTP: to take over and to note.</summary>
internal sealed class DutyEndpoints(DutyPages pages, HandoverSheets sheets, DutyDesk desk, KeyGate gate)
{
    private const long MostBytes = 16 * 1024;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 2, AllowDuplicateProperties = false };

    /// <summary>Maps the pages.</summary>
    public void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/duty", (HttpContext context) => Page(context, pages.Page()));
        routes.MapGet("/duty/{region}", async (string region, HttpContext context, CancellationToken cancellationToken) =>
            await sheets.ReadAsync(region, cancellationToken) is { } sheet
                ? Page(context, sheets.Page(sheet))
                : Results.Text("这个地区没有值班表。", "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound));
    }

    /// <summary>Maps the acts.</summary>
    public void MapActs(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/duty").AddEndpointFilter(gate).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).ExcludeFromDescription();
        group.MapPost("/{region}/take-over", async (string region, HttpContext context, CancellationToken cancellationToken) =>
            Answer(await desk.TakeOverAsync(region, ActorOf(context), cancellationToken)));
        group.MapPost("/{region}/notes", NoteAsync);
    }

    private async Task<IResult> NoteAsync(string region, HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType())
        {
            return CaseProblem.NotJsonType();
        }

        try
        {
            using var document = await JsonBody.ReadWholeAsync(context.Request, Strict, cancellationToken);
            var text = document.RootElement is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("text", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
            return Answer(await desk.NoteAsync(region, text, ActorOf(context), cancellationToken));
        }
        catch (JsonException)
        {
            return CaseProblem.NotJson();
        }
    }

    private static IResult Answer(DutyOutcome outcome) => outcome.Refusal is { } refusal
        ? CaseProblem.Of(refusal)
        : Results.Json(new { region = outcome.Region, sheet = outcome.Sheet?.Id, confirmed_by = outcome.Sheet?.ConfirmedBy, confirmed_at = outcome.Sheet?.ConfirmedAt });

    private static Actor ActorOf(HttpContext context) => context.Features.GetRequiredFeature<CallingOfficial>().Actor;

    private static IResult Page(HttpContext context, string html)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy.For(html);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return Results.Text(html, "text/html; charset=utf-8");
    }
}
