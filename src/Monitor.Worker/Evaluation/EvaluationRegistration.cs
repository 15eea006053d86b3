using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Everything that evaluates.</summary>
internal static class EvaluationRegistration
{
    public static IServiceCollection AddEvaluation(this IServiceCollection services, ServiceSetting setting)
    {
        var rules = setting.Configuration.Rules;
        return services
            .AddSingleton(rules)
            .AddSingleton(EvaluationSchedule.Of(setting.Configuration.Service.Evaluation, rules.TimeZone))
            .AddSingleton<EvaluationRun>()
            .AddSingleton<EvaluationSweep>();
    }
}
