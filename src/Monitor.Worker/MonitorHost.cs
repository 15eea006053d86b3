using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Console;
using Monitor.Worker.Briefings;
using Monitor.Worker.Cases;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.Duty;
using Monitor.Worker.Duty.Http;
using Monitor.Worker.Escalation;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters;
using Monitor.Worker.Reporters.Http;
using Monitor.Worker.Requests;
using Monitor.Worker.Retention;
using Monitor.Worker.Scheduling;
using Monitor.Worker.TimeSeries;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker;

/// <summary>Puts the service together, one line a capability.</summary>
internal static class MonitorHost
{
    /// <summary>Builds the host of a service.</summary>
    /// <param name="setting">What it runs on.</param>
    /// <param name="record">Its record, open.</param>
    /// <param name="writes">Stands around every durable write.</param>
    /// <param name="wakesItself">Whether the jobs are scheduled; otherwise someone else calls the sweeps, as the demo does.</param>
    public static WebApplication Build(ServiceSetting setting, MonitorRecord record, DurableWrites writes, bool wakesItself)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace); // results go to the output, logs beside it
        var least = wakesItself ? LogLevel.Information : LogLevel.Warning; // a command tells its own story
        builder.Logging.AddFilter((category, level) => level >= (category?.StartsWith("Monitor.", StringComparison.Ordinal) == true ? least : LogLevel.Warning));
        Listen(builder.WebHost, setting);
        builder.Services
            .AddSystemd()
            .AddSingleton(setting)
            .AddSingleton(setting.Clock)
            .AddSingleton<WorkFaults>()
            .AddSingleton<ClockSteps>()
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true) // for BrokenRequests to answer
            .AddRecord(record, writes)
            .AddIntake(setting)
            .AddEvaluation(setting)
            .AddNotifications(setting)
            .AddCases(setting)
            .AddCaseDoors(setting)
            .AddEscalation(setting)
            .AddReporters(setting, watches: wakesItself)
            .AddBriefings(setting)
            .AddRetention()
            .AddTimeSeries(setting)
            .AddWebConsole(setting)
            .AddDuty(setting);
        if (wakesItself)
        {
            builder.Services.AddScheduling(setting);
        }

        var app = builder.Build();
        app.UseMiddleware<BrokenRequests>();
        app.UseMiddleware<StorageGate>();
        var near = app.MapGroup("").AddEndpointFilter(app.Services.GetRequiredService<NeighbourGate>());
        near.MapStatusPages(app.Services);
        near.MapDutyPages(app.Services);
        var reports = app.MapGroup("").AddEndpointFilter(app.Services.GetRequiredService<ReporterGate>());
        reports.MapLayoffReports();
        reports.MapMonthlyReturns();
        app.MapReportPages();
        app.MapReceipts();
        app.MapCases();
        app.MapEscalation();
        app.MapDuty();
        return app;
    }

    private static void Listen(IWebHostBuilder web, ServiceSetting setting)
    {
        var http = setting.Configuration.Service.Http;
        web.UseUrls(http.Listen);
        if (http.ReadCertificate(setting.Configuration.Directory) is var (own, between))
        {
            web.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
            {
                https.ServerCertificate = own;
                https.ServerCertificateChain = between;
                https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
            }));
        }
    }

    /// <summary>Starts a host.</summary>
    /// <exception cref="AddressTakenException">Another program listens at its address.</exception>
    public static async Task StartAsync(WebApplication host, ServiceSetting setting, CancellationToken cancellationToken)
    {
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new AddressTakenException(setting.Configuration.Service.Http.Listen);
        }
    }
}
