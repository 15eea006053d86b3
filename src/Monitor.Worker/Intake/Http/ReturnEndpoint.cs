using Microsoft.AspNetCore.Mvc;

namespace Monitor.Worker.Intake.Http;

/// <summary>POST /api/monthly-returns: one monthly return of a monitored enterprise, or a batch of them. The answers are those of <see cref="ReportEndpoint"/>.</summary>
internal static class ReturnEndpoint
{
    public const string Path = "/api/monthly-returns";

    public static IEndpointConventionBuilder MapMonthlyReturns(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(ReportEndpoint.MostBytes), ReportEndpoint.Faults);

    private static Task<IResult> ReceiveAsync(HttpRequest request, ReturnIntake intake, CancellationToken cancellationToken) =>
        ReportEndpoint.RespondAsync(request, intake.ReceiveAsync, cancellationToken);
}
