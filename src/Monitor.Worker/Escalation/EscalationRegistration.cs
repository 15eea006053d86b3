using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Escalation;

/// <summary>The ways to acknowledge away from the desk; none where the profile has no response plan.</summary>
internal static class EscalationRegistration
{
    public static IServiceCollection AddEscalation(this IServiceCollection services, ServiceSetting setting)
    {
        if (setting.Configuration.Cases is null)
        {
            return services;
        }

        return services
            .AddSingleton(provider => new ReplyAnswers(
                setting.Configuration.Texts, provider.GetRequiredService<ServiceLabel>(), provider.GetRequiredService<SmsRoom>(), setting.Configuration.Rules.TimeZone))
            .AddSingleton(provider => new AcknowledgementDesk(
                provider.GetRequiredService<Record.MonitorRecord>(),
                provider.GetRequiredService<CaseDoor>(),
                setting.Configuration.People,
                provider.GetRequiredService<AcknowledgementOptions>(),
                provider.GetRequiredService<ReplyAnswers>(),
                provider.GetRequiredService<ILogger<AcknowledgementDesk>>()))
            .AddSingleton<AcknowledgementPage>()
            .AddSingleton<AcknowledgementPages>()
            .AddSingleton(provider => new ReplyEndpoint(
                provider.GetRequiredService<AcknowledgementDesk>(),
                provider.GetRequiredService<AcknowledgementOptions>(),
                provider.GetRequiredService<KeyFailures>(),
                provider.GetRequiredService<ILogger<ReplyEndpoint>>()));
    }

    public static void MapEscalation(this WebApplication app)
    {
        if (app.Services.GetService<AcknowledgementPages>() is { } pages)
        {
            pages.Map(app);
            app.Services.GetRequiredService<ReplyEndpoint>().Map(app);
        }
    }
}
