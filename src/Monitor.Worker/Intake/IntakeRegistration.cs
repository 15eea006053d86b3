using Monitor.Worker.Intake.Http;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>Everything that takes data in.</summary>
internal static class IntakeRegistration
{
    public static IServiceCollection AddIntake(this IServiceCollection services, ServiceSetting setting)
    {
        Directory.CreateDirectory(setting.Data.Inbox);
        return services
            .AddSingleton<SourceImport>()
            .AddSingleton(new DropFolder(setting.Data.Inbox))
            .AddSingleton<IntakeSweep>()
            .AddSingleton(provider => new ReportIntake(provider.GetRequiredService<MonitorRecord>(), () => setting.Configuration.Rules))
            .AddSingleton(provider => new ReturnIntake(provider.GetRequiredService<MonitorRecord>(), () => setting.Configuration.Rules));
    }
}
