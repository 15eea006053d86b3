using Monitor.Worker.Notifications;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters.Http;
using Monitor.Worker.Reporters.Mailbox;
using Monitor.Worker.Reporters.Pages;
using Monitor.Worker.Reporters.Register;

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
        AddReminders(services, setting);
        if (setting.Configuration.Service.Mailbox is { } mailbox)
        {
            services
                .AddSingleton(MailboxOptions.Of(mailbox, setting.Configuration.Directory))
                .AddSingleton<MailIdentities>()
                .AddSingleton<MailSheets>()
                .AddSingleton(provider => new ReceiptTemplates(setting.Configuration.Texts, provider.GetRequiredService<ServiceLabel>(), setting.Configuration.Rules.TimeZone))
                .AddSingleton<MailIntake>()
                .AddSingleton<MailboxWatch>();
            if (watches)
            {
                services.AddHostedService(provider => provider.GetRequiredService<MailboxWatch>());
            }
        }

        return services;
    }

    private static void AddReminders(IServiceCollection services, ServiceSetting setting)
    {
        if (setting.Configuration.Rules.Filing.Register is not { } policy)
        {
            services.AddSingleton<RemindReporters>(_ => Task.FromResult(0));
            return;
        }

        services
            .AddSingleton(new ReminderTemplates(setting.Configuration.Texts))
            .AddSingleton(provider => new ReminderComposer(
                provider.GetRequiredService<ReminderTemplates>(), provider.GetRequiredService<ServiceLabel>(), setting.Configuration.Rules, ReportSite.AddressOf(policy.Address, setting.Configuration.Service.Http.Listen)))
            .AddSingleton(provider => new ReminderSweep(
                provider.GetRequiredService<MonitorRecord>(),
                setting.Configuration.Rules,
                policy,
                provider.GetRequiredService<ReminderComposer>(),
                NotificationRegistration.PeopleOf(setting),
                setting.Clock,
                provider.GetRequiredService<ILogger<ReminderSweep>>()))
            .AddSingleton<RemindReporters>(provider => provider.GetRequiredService<ReminderSweep>().RunAsync);
    }

    public static void MapReportPages(this WebApplication app) => app.Services.GetRequiredService<ReportPages>().Map(app);
}
