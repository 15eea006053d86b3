using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.Cases.Http;

/// <summary>The doors by which people act on cases; a profile without a response plan has no cases and no doors to them.</summary>
internal static class CaseDoorRegistration
{
    public static IServiceCollection AddCaseDoors(this IServiceCollection services, ServiceSetting setting)
    {
        services
            .AddSingleton(new Officials(setting.Configuration.People))
            .AddSingleton<KeyFailures>()
            .AddSingleton<KeyGate>()
            .AddSingleton<NeighbourGate>();
        return setting.Configuration.Cases is null
            ? services
            : services
                .Configure<JsonOptions>(Describe)
                .AddCaseDescription()
                .AddSingleton<CaseViews>()
                .AddSingleton<CaseDoor>()
                .AddSingleton<CaseEndpoints>();
    }

    public static void MapCases(this WebApplication app)
    {
        if (app.Services.GetService<CaseEndpoints>() is { } endpoints)
        {
            endpoints.Map(app);
            app.MapOpenApi(CaseDescription.Route);
        }
    }

    /// <summary>The description of answers follows the JSON they are written in.</summary>
    private static void Describe(JsonOptions options)
    {
        var (described, written) = (options.SerializerOptions, CaseJson.Options);
        described.PropertyNamingPolicy = written.PropertyNamingPolicy;
        described.DefaultIgnoreCondition = written.DefaultIgnoreCondition;
        described.NumberHandling = JsonNumberHandling.Strict;
        foreach (var converter in written.Converters)
        {
            described.Converters.Add(converter);
        }
    }
}
