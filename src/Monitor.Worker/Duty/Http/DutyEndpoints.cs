using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.Requests;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Duty.Http;

/// <summary>The pages of duty, and the two acts over HTTP: to take over and to note.</summary>
internal sealed class DutyEndpoints(DutyPages pages, HandoverSheets sheets, DutyDesk desk, KeyGate gate)
{
    private const long MostBytes = 16 * 1024;
    private const string RegionMeaning = "The code of the region whose roster it is.";
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 2, AllowDuplicateProperties = false };
    private static readonly ActParameter Text = new("text", ActParameterKind.Text, IsRequired: true, "What happened, up to 2000 characters.");

    /// <summary>Maps the pages.</summary>
    public void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/duty", (HttpContext context) => PageResult.Of(context, pages.Page()));
        routes.MapGet("/duty/{region}", async (string region, HttpContext context, CancellationToken cancellationToken) =>
            await sheets.ReadAsync(region, cancellationToken) is { } sheet
                ? PageResult.Of(context, sheets.Page(sheet))
                : Results.Text("这个地区没有值班表。", "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound));
    }

    /// <summary>Maps the acts.</summary>
    public void MapActs(IEndpointRouteBuilder routes)
    {
        const string TakeOver = "Takes over the duty of a region (确认接班): confirms its last hand-over sheet, once, as a person of the shift that begins.";
        const string Note = "Notes what happened during a shift (值班日志), as a person on duty.";
        var group = routes.MapGroup("/api/duty").AddEndpointFilter(gate).WithMetadata(new RequestSizeLimitAttribute(MostBytes), new TellsFaults(CaseProblem.Unreadable)).WithTags("duty").WithGroupName(CaseDescription.Document);
        group.MapPost("/{region}/take-over", TakeOverAsync).WithName("take_over_duty").WithSummary(TakeOver).Produces<DutyAnswer>().WithMetadata(new Refuses(403, 404, 409));
        group.MapPost("/{region}/notes", NoteAsync).WithName("add_duty_note").WithSummary(Note).Produces<DutyAnswer>().WithMetadata(new TakesBody(Note, [Text]), new Refuses(403, 415, 422));
    }

    private async Task<IResult> TakeOverAsync([Description(RegionMeaning)] string region, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await desk.TakeOverAsync(region, ActorOf(context), cancellationToken));

    private async Task<IResult> NoteAsync([Description(RegionMeaning)] string region, HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType())
        {
            return CaseProblem.NotJsonType();
        }

        return await ReadAsync(context.Request.Body, cancellationToken) switch
        {
            null => CaseProblem.NotJson(),
            { Faults: { IsEmpty: false } faults } => CaseProblem.Faulty(faults),
            { Text: var text } => Answer(await desk.NoteAsync(region, text, ActorOf(context), cancellationToken)),
        };
    }

    /// <summary>Reads a note, or what is wrong with it; null where the body is no JSON.</summary>
    internal static async Task<(string Text, ImmutableArray<ActFault> Faults)?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonBody.ReadWholeAsync(body, Strict, cancellationToken);
            return FaultsOf(document.RootElement) is { IsEmpty: false } faults ? ("", faults) : (document.RootElement.GetProperty(Text.Name).GetString()!, []);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Answer(DutyOutcome outcome) => outcome.Refusal is { } refusal
        ? CaseProblem.Of(refusal)
        : Results.Json(new DutyAnswer { Region = outcome.Region, Sheet = outcome.Sheet?.Id, ConfirmedBy = outcome.Sheet?.ConfirmedBy, ConfirmedAt = outcome.Sheet?.ConfirmedAt }, CaseJson.Options);

    private static ImmutableArray<ActFault> FaultsOf(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return [new("", "内容应为一个 JSON 对象")];
        }

        var unknown = body.EnumerateObject().Where(field => field.Name != Text.Name).Select(field => new ActFault(field.Name, $"没有这个字段；可用的字段为 {Text.Name}"));
        var fault = body.TryGetProperty(Text.Name, out var given) ? Text.FaultOf(given) : "必须填写";
        return [.. unknown, .. fault is null ? [] : ImmutableArray.Create(new ActFault(Text.Name, fault))];
    }

    private static Actor ActorOf(HttpContext context) => context.Features.GetRequiredFeature<CallingOfficial>().Actor;
}
