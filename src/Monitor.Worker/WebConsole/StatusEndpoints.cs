using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Monitor.Worker.Briefings;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Notifications;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.WebConsole;

/// <summary>The pages on loopback: status, briefings, health.</summary>
internal sealed class StatusEndpoints(StatusPage page, ServiceLabel label, SnapshotReading latest, ServiceWarnings warnings, ServiceHealth health, CaseReading cases, CallReading calls, QualityReview quality, CopyReading copy, BriefingFolder briefings, DutyReading? duty = null)
{
    private const int ShownBriefings = 12;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", StatusAsync);
        endpoints.MapGet("/briefings/{name}", BriefingAsync);
        endpoints.MapGet("/health", HealthAsync);
    }

    private async Task<IResult> StatusAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ImmutableArray<string> names = [.. briefings.Names().Take(ShownBriefings)];
        var current = await latest(cancellationToken);
        var model = StatusModelComposer.Compose(label, current, await warnings.ReadAsync(cancellationToken), cases(), names);
        var reporting = current is null ? QualitySection.None : await quality.ReadAsync(current.Snapshot.KnownAt, cancellationToken);
        return PageResult.Of(context, page.Render(model with { Calls = calls(), Duty = duty?.Invoke() ?? [], Quality = reporting, SeriesCopy = await copy(cancellationToken), Figures = [.. model.Figures.Select(figure => figure with { Reporting = reporting.RatesOf(figure.Name) })] }));
    }

    private async Task<IResult> BriefingAsync(string name, HttpContext context, CancellationToken cancellationToken) =>
        await briefings.ReadAsync(name, cancellationToken) is { } html
            ? PageResult.Of(context, html)
            : Results.Text("没有这一期周报。", "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);

    private async Task<IResult> HealthAsync(CancellationToken cancellationToken)
    {
        var report = await health.ReadAsync(cancellationToken);
        return Results.Json(report, Json, statusCode: report.IsLate ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
