using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.WebConsole;

/// <summary>The pages on loopback.</summary>
internal static class WebConsoleRegistration
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan MessageWait = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddWebConsole(this IServiceCollection services, ServiceSetting setting)
    {
        var rules = setting.Configuration.Rules;
        var pace = setting.Configuration.Service.Evaluation.Every == EvaluationPace.Hour ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1);
        return services
            .AddSingleton(rules.TimeZone)
            .AddSingleton(new HealthLimits(pace + Grace, MessageWait))
            .AddSingleton<UnreadReading>(provider => Unread(provider.GetRequiredService<MonitorRecord>(), setting))
            .AddSingleton<ServiceHealth>()
            .AddSingleton<ServiceWarnings>()
            .AddSingleton(new StatusPage(setting.Configuration.Texts))
            .AddSingleton<SnapshotReading>(provider => Reading(provider.GetRequiredService<MonitorRecord>(), setting))
            .AddSingleton<StatusEndpoints>();
    }

    public static void MapStatusPages(this IEndpointRouteBuilder routes, IServiceProvider services) => services.GetRequiredService<StatusEndpoints>().Map(routes);

    private static UnreadReading Unread(MonitorRecord record, ServiceSetting setting) => async cancellationToken =>
    {
        var files = ImmutableArray.CreateBuilder<UnreadFile>();
        foreach (var source in setting.Configuration.Sources)
        {
            files.AddRange(await record.Unread.OfAsync(source.Id, cancellationToken));
        }

        return [.. files.DistinctBy(file => file.RelativePath)];
    };

    private static SnapshotReading Reading(MonitorRecord record, ServiceSetting setting) => async cancellationToken =>
        await record.Evaluations.LatestSnapshotAsync(cancellationToken) is { } row
            ? new CurrentSnapshot(setting.Configuration.Rules, EvaluationJson.ReadSnapshot(row.Body.Span), row.Id)
            : null;
}
