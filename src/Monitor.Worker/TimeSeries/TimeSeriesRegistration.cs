using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>Series to and from time series servers. Without a configured server nothing of it runs.</summary>
internal static class TimeSeriesRegistration
{
    public static IServiceCollection AddTimeSeries(this IServiceCollection services, ServiceSetting setting)
    {
        var configuration = setting.Configuration;
        if (configuration.Service.Influx is { } influx)
        {
            services.AddSingleton(provider => new CopyParts(
                influx, configuration.Directory, provider.GetRequiredService<MonitorRecord>(), configuration.Rules, setting.Clock, provider.GetRequiredService<ILoggerFactory>()));
        }

        return services
            .AddSingleton<SeriesPull>()
            .AddSingleton(provider => new SeriesCopySweep(provider.GetRequiredService<MonitorRecord>(), configuration.Rules, provider.GetService<CopyParts>()))
            .AddSingleton<CopyReading>(provider => Reading(provider.GetRequiredService<MonitorRecord>(), provider.GetService<CopyParts>(), configuration.Rules.TimeZone));
    }

    private static CopyReading Reading(MonitorRecord record, CopyParts? parts, TimeZoneInfo zone) => async cancellationToken =>
        parts is null ? "" : new CopyWording(zone).Line(await CopyStanding.ReadAsync(record, parts, cancellationToken));
}
