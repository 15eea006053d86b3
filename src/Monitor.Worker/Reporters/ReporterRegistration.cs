using Monitor.Worker.Reporters.Http;

namespace Monitor.Worker.Reporters;

/// <summary>The ways in of enterprises that report for themselves.</summary>
internal static class ReporterRegistration
{
    public static IServiceCollection AddReporters(this IServiceCollection services) => services
        .AddSingleton<ReporterKeys>()
        .AddSingleton<ReporterGate>();
}
