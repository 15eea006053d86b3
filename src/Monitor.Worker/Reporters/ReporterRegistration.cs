using Monitor.Worker.Reporters.Http;
using Monitor.Worker.Reporters.Mailbox;
using Monitor.Worker.Reporters.Pages;

namespace Monitor.Worker.Reporters;

/// <summary>The ways in of enterprises that report for themselves.</summary>
internal static class ReporterRegistration
{
    /// <param name="services">The services.</param>
    /// <param name="setting">What the service runs on.</param>
    /// <param name="watches">Whether the mailbox is watched; otherwise someone else looks into it.</param>
    public static IServiceCollection AddReporters(this IServiceCollection services, ServiceSetting setting, bool watches)
    {
        services
            .AddSingleton<ReporterKeys>()
            .AddSingleton<ReporterGate>()
            .AddSingleton<ReportSessions>()
            .AddSingleton<PageShell>()
            .AddSingleton<ReportPages>()
            .AddReportDescription();
        if (setting.Configuration.Service.Mailbox is { } mailbox)
        {
            services
                .AddSingleton(MailboxOptions.Of(mailbox, setting.Configuration.Directory))
                .AddSingleton<MailIdentities>()
                .AddSingleton<MailSheets>()
                .AddSingleton<MailIntake>()
                .AddSingleton<MailboxWatch>();
            if (watches)
            {
                services.AddHostedService(provider => provider.GetRequiredService<MailboxWatch>());
            }
        }

        return services;
    }

    public static void MapReportPages(this WebApplication app) => app.Services.GetRequiredService<ReportPages>().Map(app);
}
