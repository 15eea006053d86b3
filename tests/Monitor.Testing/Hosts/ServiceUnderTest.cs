using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Monitor.Worker;
using Monitor.Worker.Briefings;
using Monitor.Worker.Cases;
using Monitor.Worker.CommandLine;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Testing.Hosts;

/// <summary>The whole service as <c>serve</c> builds it, on a clock that stands where it is put. Its data folder outlives it.</summary>
internal sealed class ServiceUnderTest : IAsyncDisposable
{
    private readonly ServiceSetting setting;
    private readonly DurableWrites writes;
    private bool isRunning;

    private ServiceUnderTest(ServiceSetting setting, DurableWrites writes, MonitorRecord record, bool wakesItself)
    {
        this.setting = setting;
        this.writes = writes;
        Record = record;
        Host = MonitorHost.Build(setting, record, writes, wakesItself);
    }

    public MonitorRecord Record { get; }

    public WebApplication Host { get; }

    public static async Task<ServiceUnderTest> OpenAsync(string profile, string data, FakeTimeProvider clock, bool wakesItself, CancellationToken cancellationToken) =>
        await OpenAsync(profile, data, clock, new DurableWrites(null, null, () => { }), wakesItself, cancellationToken);

    /// <summary>Opens it with durable writes of which one may fail.</summary>
    public static async Task<ServiceUnderTest> OpenAsync(
        string profile, string data, FakeTimeProvider clock, DurableWrites writes, bool wakesItself, CancellationToken cancellationToken)
    {
        var loaded = ConfigurationLoader.Load(profile, []);
        var configuration = loaded.Configuration ?? throw new InvalidDataException(string.Join('\n', loaded.Errors));
        var setting = new ServiceSetting(configuration, DataFolder.Claim(data), clock, IsDrill: false);
        try
        {
            return new ServiceUnderTest(setting, writes, await ServeCommand.OpenRecordAsync(setting, writes, cancellationToken), wakesItself);
        }
        catch
        {
            setting.Data.Dispose();
            throw;
        }
    }

    /// <summary>Serves the pages, and wakes itself if it was opened to do so.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Host.StartAsync(cancellationToken);
        isRunning = true;
    }

    /// <summary>Takes in what lies in the inbox; looks twice, since a file is taken when it has come to rest.</summary>
    public async Task TakeInAsync(CancellationToken cancellationToken)
    {
        var sweep = Host.Services.GetRequiredService<IntakeSweep>();
        foreach (var source in setting.Configuration.Sources)
        {
            await sweep.RunAsync(source, cancellationToken);
            await sweep.RunAsync(source, cancellationToken);
        }
    }

    public Task<int> EvaluateAsync(CancellationToken cancellationToken) => Host.Services.GetRequiredService<EvaluationSweep>().RunAsync(cancellationToken);

    /// <summary>Moves the clocks of cases.</summary>
    public Task<int> TickAsync(CancellationToken cancellationToken) => Host.Services.GetRequiredService<TickCases>()(cancellationToken);

    public Task<int> DeliverAsync(CancellationToken cancellationToken) => Host.Services.GetRequiredService<DeliveryRun>().RunAsync(cancellationToken);

    public Task<IReadOnlyList<string>> BriefAsync(CancellationToken cancellationToken) => Host.Services.GetRequiredService<BriefingSweep>().RunAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (isRunning)
        {
            await Host.StopAsync();
        }

        await Host.DisposeAsync();
        await Record.DisposeAsync();
        writes.Dispose();
        setting.Data.Dispose();
    }
}
