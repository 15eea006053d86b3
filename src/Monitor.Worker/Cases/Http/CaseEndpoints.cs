using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Requests;

namespace Monitor.Worker.Cases.Http;

/// <summary>Cases over HTTP: to list, to read, to open by hand, and one endpoint for each act.</summary>
internal sealed class CaseEndpoints(CaseDoor door, KeyGate gate)
{
    public const string Path = "/api/cases";
    private const long MostBytes = 256 * 1024;

    /// <summary>Maps the endpoints; each bears what the description of the interface needs.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Path).AddEndpointFilter(gate).WithMetadata(new RequestSizeLimitAttribute(MostBytes), new TellsFaults(CaseProblem.Unreadable)).WithTags("cases").WithGroupName(CaseDescription.Document);
        group.MapGet("/", ListAsync).WithName("list_cases").WithSummary("The cases that the person may read; open ones unless asked otherwise.").Produces<ImmutableArray<CaseSummary>>();
        group.MapGet("/{number}", ShowAsync).WithName("show_case").WithSummary("All that there is to know of a case; the ETag is its version.").Produces<CaseSheet>().WithMetadata(new Refuses(404));
        foreach (var form in ActCatalog.Forms)
        {
            var mapped = form.Opens
                ? group.MapPost("/", (HttpContext context, CancellationToken cancellationToken) => ActAsync(null, form, context, cancellationToken)).Produces<ActOutcome>(StatusCodes.Status201Created)
                : group.MapPost($"/{{number}}/acts/{form.Word}", (string number, HttpContext context, CancellationToken cancellationToken) => ActAsync(number, form, context, cancellationToken)).Produces<ActOutcome>();
            mapped.WithName(form.Word).WithSummary(form.Help).WithMetadata(form, new Refuses(403, 404, 409, 415, 422));
        }

        group.MapPost("/{number}/acts/{act}", (string number, string act) => CaseProblem.NoSuchAct(act)).ExcludeFromDescription();
    }

    private async Task<IResult> ListAsync(
        HttpContext context,
        [FromQuery] string? region,
        [FromQuery] string? owner,
        [FromQuery] bool? all,
        [FromQuery] bool? overdue,
        [FromQuery] bool? mine,
        CancellationToken cancellationToken)
    {
        var filter = new CaseListFilter { Region = region, Owner = owner, All = all ?? false, Overdue = overdue ?? false, Mine = mine ?? false };
        return Results.Json(await door.Views.ListAsync(filter, ActorOf(context), cancellationToken), CaseJson.Options);
    }

    private async Task<IResult> ShowAsync(string number, HttpContext context, CancellationToken cancellationToken)
    {
        if (await door.Views.ShowAsync(number, ActorOf(context), cancellationToken) is not { } sheet)
        {
            return CaseProblem.NotShown(number);
        }

        context.Response.Headers.ETag = Tag(sheet.Summary.Version);
        return Results.Json(sheet, CaseJson.Options);
    }

    private async Task<IResult> ActAsync(string? number, ActForm form, HttpContext context, CancellationToken cancellationToken)
    {
        var request = await ActRequest.ReadAsync(context.Request, form, cancellationToken);
        if (request.Act is not { } act)
        {
            return request.Problem!;
        }

        var answer = await door.Office.ActAsync(number, act, ActorOf(context), request.Condition, cancellationToken);
        if (answer.Refusal is { } refusal)
        {
            return CaseProblem.Of(refusal);
        }

        var outcome = ActOutcomes.Of(act, answer, door.Frame);
        context.Response.Headers.ETag = Tag(outcome.Version);
        if (outcome.Number != number)
        {
            context.Response.Headers.Location = $"{Path}/{outcome.Number}";
        }

        return Results.Json(outcome, CaseJson.Options, statusCode: form.Opens ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static Actor ActorOf(HttpContext context) => context.Features.GetRequiredFeature<CallingOfficial>().Actor;

    private static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
