using Monitor.Worker.Reporters.Http;
using Monitor.Worker.Reporters.Pages;

namespace Monitor.Worker.Reporters;

/// <summary>The ways in of enterprises that report for themselves.</summary>
internal static class ReporterRegistration
{
    public static IServiceCollection AddReporters(this IServiceCollection services) => services
        .AddSingleton<ReporterKeys>()
        .AddSingleton<ReporterGate>()
        .AddSingleton<ReportSessions>()
        .AddSingleton<PageShell>()
        .AddSingleton<ReportPages>();

    public static void MapReportPages(this WebApplication app) => app.Services.GetRequiredService<ReportPages>().Map(app);
}
