using Monitor.Worker.Cases.Calling;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>Everything that handles cases; of a profile without a response plan, nothing.</summary>
internal static class CaseRegistration
{
    public static IServiceCollection AddCases(this IServiceCollection services, ServiceSetting setting)
    {
        services
            .AddSingleton<CaseStore>()
            .AddSingleton(provider => new CaseReview(provider.GetRequiredService<MonitorRecord>(), setting.Configuration.Cases));
        if (setting.Configuration.Cases is not { } frame)
        {
            return services.AddSingleton<TakeCases>((_, _) => TakenCases.None).AddSingleton<CaseReading>(() => null).AddSingleton<CallReading>(() => []).AddSingleton<TickCases>(_ => Task.FromResult(0))
                .AddSingleton<ReadOrders>((afterEvent, _, _) => Task.FromResult(PendingOrders.None(afterEvent)));
        }

        return services
            .AddSingleton(frame)
            .AddSingleton(AcknowledgementOptions.Of(setting.Configuration.Service.Acknowledgement, setting.Configuration.Directory))
            .AddSingleton(new CaseTemplates(setting.Configuration.Texts))
            .AddSingleton(provider => new CaseMessages(
                NotificationRegistration.PeopleOf(setting), frame, provider.GetRequiredService<CaseTemplates>(), provider.GetRequiredService<ServiceLabel>(), provider.GetRequiredService<SmsRoom>(), provider.GetRequiredService<PeopleOnDuty>(), provider.GetRequiredService<AcknowledgementOptions>(),
                NotificationRegistration.GroupsOf(setting.Configuration.Service)))
            .AddSingleton(provider => new CallList(provider.GetRequiredService<CaseStore>(), NotificationRegistration.PeopleOf(setting), frame, provider.GetRequiredService<PeopleOnDuty>(), provider.GetRequiredService<ServiceLabel>(), setting.Clock))
            .AddSingleton<CallReading>(provider => () => provider.GetRequiredService<CallList>().Open())
            .AddSingleton<CaseIntake>()
            .AddSingleton<TakeCases>(provider => provider.GetRequiredService<CaseIntake>().Take)
            .AddSingleton<CaseReading>(provider => () => CaseOverview.Of(provider.GetRequiredService<CaseStore>().Read().Open, frame, setting.Clock.GetUtcNow()))
            .AddSingleton<CaseOrders>()
            .AddSingleton<ReadOrders>(provider => provider.GetRequiredService<CaseOrders>().ReadAsync)
            .AddSingleton<CaseOffice>()
            .AddSingleton<CaseSweep>()
            .AddSingleton<TickCases>(provider => provider.GetRequiredService<CaseSweep>().RunAsync);
    }
}
