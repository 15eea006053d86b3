using Monitor.Worker.Cases;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings;

/// <summary>Everything that writes briefings.</summary>
internal static class BriefingRegistration
{
    public static IServiceCollection AddBriefings(this IServiceCollection services, ServiceSetting setting) => services
        .AddSingleton(provider => new HtmlBriefing(setting.Configuration.Texts, provider.GetRequiredService<ServiceLabel>()))
        .AddSingleton(provider => new MailBriefing(setting.Configuration.Texts, provider.GetRequiredService<ServiceLabel>()))
        .AddSingleton(provider => new MatterReading(
            provider.GetRequiredService<MonitorRecord>(), provider.GetRequiredService<CaseReview>(), provider.GetRequiredService<QualityReview>(), setting.Configuration.Briefing, provider.GetRequiredService<ServiceLabel>()))
        .AddSingleton(provider => new BriefingFolder(setting.Data.Path, provider.GetRequiredService<DurableWrites>()))
        .AddSingleton(provider => new QualityReview(provider.GetRequiredService<MonitorRecord>(), setting.Configuration.Rules, setting.Configuration.Sources))
        .AddSingleton<BriefingRun>()
        .AddSingleton<BriefingSweep>();
}
