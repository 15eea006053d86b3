using Monitor.Worker.Briefings.Issues;
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
        .AddIssues(setting)
        .AddSingleton<BriefingSweep>();

    private static IServiceCollection AddIssues(this IServiceCollection services, ServiceSetting setting) => services
        .AddSingleton<IssueProofs>()
        .AddSingleton<IssuePress>()
        .AddSingleton(provider => new IssueArchive(setting.Data.Path, provider.GetRequiredService<DurableWrites>()))
        .AddSingleton<IssueGate>()
        .AddSingleton<IssueDesk>()
        .AddSingleton(provider => new IssueMails(provider.GetRequiredService<MailBriefing>(), NotificationRegistration.PeopleOf(setting), setting.Configuration.Service.Briefing))
        .AddSingleton<IssueSending>()
        .AddSingleton(IssueReminder.LateMail.From(setting.Configuration.Texts))
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<IssueReminder>(provider, NotificationRegistration.PeopleOf(setting)))
        .AddSingleton<IssueVerification>();
}
