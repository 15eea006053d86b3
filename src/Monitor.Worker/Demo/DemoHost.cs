using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Demo;

/// <summary>The service on a drill's data folder, with a made province to play through it.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    private readonly DemoScenario scenario;
    private readonly ImmutableArray<DemoDelivery> deliveries;
    private readonly ImmutableArray<DemoAct> acts;
    private readonly ServiceSetting setting;
    private readonly MonitorRecord record;
    private readonly WebApplication host;
    private readonly DemoPlay play;
    private readonly DemoOffice? office;

    private DemoHost(DemoScenario scenario, ImmutableArray<DemoDelivery> deliveries, ImmutableArray<DemoAct> acts, ServiceSetting setting, DemoClock clock, MonitorRecord record, DurableWrites writes)
    {
        this.scenario = scenario;
        this.deliveries = deliveries;
        this.acts = acts;
        this.setting = setting;
        this.record = record;
        host = MonitorHost.Build(setting, record, writes, wakesItself: false);
        play = ActivatorUtilities.CreateInstance<DemoPlay>(host.Services, clock);
        office = setting.Configuration.Cases is null ? null : ActivatorUtilities.CreateInstance<DemoOffice>(host.Services);
    }

    /// <summary>How many files arrive.</summary>
    public int Files => deliveries.Length;

    /// <summary>Makes the province and opens the drill's record.</summary>
    /// <param name="configuration">The profile in force.</param>
    /// <param name="folder">The data folder. A play that was cut off in it goes on; one that was played to its end makes room for a new one.</param>
    /// <param name="scenario">What happens.</param>
    /// <param name="seed">Takes the place of the scenario's own seed; null for that one. With another one nobody acts: what people do was written for the figures of the scenario's own.</param>
    /// <param name="writes">Stands around every durable write.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    public static async Task<DemoHost> OpenAsync(
        MonitorConfiguration configuration, DataFolder folder, DemoScenario scenario, int? seed, DurableWrites writes, CancellationToken cancellationToken)
    {
        var deliveries = ShandongDemo.Make(scenario, configuration.Rules, seed);
        var clock = new DemoClock(deliveries[0].ArrivesAt);
        var setting = new ServiceSetting(configuration, folder, clock, IsDrill: true);
        var record = await OpenRecordAsync(setting, writes, cancellationToken);
        var acts = configuration.Cases is not null && (seed ?? scenario.Seed) == scenario.Seed ? scenario.Acts : [];
        return new DemoHost(scenario, deliveries, acts, setting, clock, record, writes);
    }

    /// <summary>Plays the scenario to its end.</summary>
    /// <param name="told">Is told the changes of a moment, with the alerts they belong to by number.</param>
    /// <param name="acted">Is told what people did. In a profile without a response plan there are no cases to act on.</param>
    /// <param name="cancellationToken">Stops between two steps; the play can be gone on with.</param>
    public async Task PlayAsync(
        Action<DateTimeOffset, IReadOnlyList<AlertChangeRow>, IReadOnlyDictionary<string, AlertRow>> told, Action<DemoActed> acted, CancellationToken cancellationToken)
    {
        var rules = setting.Configuration.Rules;
        var (from, to) = (rules.StartOf(scenario.Play.From), rules.StartOf(scenario.Play.To.AddDays(1)).AddTicks(-1));
        var moves = office?.MovesOf(acts, acted) ?? [];
        await play.RunAsync(deliveries, moves, from, to, (moment, changes) => told(moment, changes, AlertsOf(changes)), cancellationToken);
        await DrillMark.FinishAsync(record, cancellationToken);
    }

    /// <summary>Holds what came of the play against the scenario.</summary>
    public async Task<DemoVerdict> JudgeAsync(CancellationToken cancellationToken) =>
        DemoVerdict.Of(scenario, setting.Configuration.Rules.Regions, setting.Configuration.Rules.Grades, (await play.OutcomeAsync(cancellationToken)) with { Acts = acts.Length, RefusedActs = office?.Refused ?? [] });

    /// <summary>Serves the status page until it is stopped.</summary>
    /// <param name="started">Is called once the page can be opened.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AddressTakenException">Another program listens at its address.</exception>
    public async Task ServeAsync(Action started, CancellationToken cancellationToken)
    {
        await MonitorHost.StartAsync(host, setting, cancellationToken);
        started();
        await host.WaitForShutdownAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await record.DisposeAsync();
    }

    private static async Task<MonitorRecord> OpenRecordAsync(ServiceSetting setting, DurableWrites writes, CancellationToken cancellationToken)
    {
        var path = setting.Data.File(setting.Configuration.Service.Store.Path);
        var record = await MonitorRecord.OpenAsync(path, setting.Clock, writes, setting.Configuration.Service.Audit.Hash, cancellationToken);
        await DrillMark.BeginAsync(record, setting.Data.Path, cancellationToken);
        if (await DrillMark.IsFinishedAsync(record, cancellationToken))
        {
            await record.DisposeAsync();
            setting.Data.Clear();
            record = await MonitorRecord.OpenAsync(path, setting.Clock, writes, setting.Configuration.Service.Audit.Hash, cancellationToken);
            await DrillMark.BeginAsync(record, setting.Data.Path, cancellationToken);
        }

        await record.Ledger.ReleaseAllAsync(cancellationToken);
        await record.Outbox.ReleaseAllAsync(cancellationToken);
        return record;
    }

    private ImmutableDictionary<string, AlertRow> AlertsOf(IReadOnlyList<AlertChangeRow> changes)
    {
        using var reader = record.Reader();
        var numbers = changes.Select(c => c.AlertNumber).ToArray();
        return reader.Alerts.Where(a => numbers.Contains(a.Number)).ToImmutableDictionary(a => a.Number, StringComparer.Ordinal);
    }
}
