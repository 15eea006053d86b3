namespace Monitor.Worker.Duty.Http;

/// <summary>Maps duty into the host; a profile without a roster has no such pages.</summary>
internal static class DutyRoutes
{
    public static void MapDutyPages(this IEndpointRouteBuilder routes, IServiceProvider services) => services.GetService<DutyEndpoints>()?.MapPages(routes);

    public static void MapDuty(this WebApplication app) => app.Services.GetService<DutyEndpoints>()?.MapActs(app);
}
