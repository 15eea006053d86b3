using System.Collections.Frozen;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Duty.Http;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Duty;

/// <summary>Roster and hand-over; of a profile without a roster, nothing, and everybody is always on duty.</summary>
internal static class DutyRegistration
{
    public static IServiceCollection AddDuty(this IServiceCollection services, ServiceSetting setting)
    {
        var people = NotificationRegistration.PeopleOf(setting);
        if (setting.Configuration.Duty is not { } plan)
        {
            return services.AddSingleton<PeopleOnDuty>(_ => people);
        }

        var rules = setting.Configuration.Rules;
        return services
            .AddSingleton(plan)
            .AddSingleton(new DutyTemplates(setting.Configuration.Texts))
            .AddSingleton(provider => new DutyWording(rules.Regions, rules.TimeZone, provider.GetRequiredService<Officials>()))
            .AddSingleton(provider => new DutyStanding(provider.GetRequiredService<MonitorRecord>(), plan.Roster, rules.Regions, provider.GetRequiredService<FrozenDictionary<string, Person>>()))
            .AddSingleton<PeopleOnDuty>(provider => at => provider.GetRequiredService<DutyStanding>().PeopleAt(people, at))
            .AddSingleton<DutyMessages>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<ConfigWatch>(provider, setting.Configuration))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<HandoverGathering>(provider, setting.Configuration))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<HandoverSheets>(provider, setting.Configuration))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<HandoverSweep>(provider, rules.Regions))
            .AddSingleton<RosterCheck>()
            .AddSingleton<FurtherWarnings>(provider => provider.GetRequiredService<RosterCheck>().Warnings)
            .AddSingleton<DutyDesk>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<DutyPages>(provider, rules.Regions))
            .AddSingleton<DutyReading>(provider => provider.GetRequiredService<DutyPages>().Lines)
            .AddSingleton<DutyEndpoints>();
    }
}
