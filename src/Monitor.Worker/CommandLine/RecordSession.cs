using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The record of a service that may be running beside this command; nothing of the service is claimed or taken back.</summary>
internal sealed class RecordSession : IAsyncDisposable
{
    private readonly DurableWrites writes;
    private readonly DataFolder folder;
    private readonly CommandSurroundings surroundings;

    private RecordSession(MonitorConfiguration configuration, MonitorRecord record, DurableWrites writes, DataFolder folder, CommandSurroundings surroundings)
    {
        Configuration = configuration;
        Record = record;
        this.writes = writes;
        this.folder = folder;
        this.surroundings = surroundings;
        Officials = new Officials(configuration.People);
    }

    public MonitorConfiguration Configuration { get; }

    public MonitorRecord Record { get; }

    public Officials Officials { get; }

    /// <summary>Opens the record; prints why not and gives null where the profile has mistakes or there is no record.</summary>
    public static async Task<RecordSession?> OpenAsync(CommandConsole console, string? config, string data, CommandSurroundings surroundings, CancellationToken cancellationToken)
    {
        if (console.Load(config, []) is not { } configuration)
        {
            return null;
        }

        var folder = DataFolder.Beside(data);
        var path = folder.File(configuration.Service.Store.Path);
        if (!File.Exists(path))
        {
            console.Output.WriteLine($"数据目录 {data} 里没有数据库 {configuration.Service.Store.Path}。请用 --data 指明服务的数据目录；新装的系统请先启动一次服务；目录无误的，可能是本账户无权进入该目录，请由运维人员把账户加入服务所在的组。");
            return null;
        }

        var writes = DurableWrites.FromEnvironment();
        try
        {
            var record = await MonitorRecord.OpenAsync(path, surroundings.Clock, writes, configuration.Service.Audit.Hash, cancellationToken);
            return new RecordSession(configuration, record, writes, folder, surroundings);
        }
        catch
        {
            writes.Dispose();
            throw;
        }
    }

    /// <summary>Who calls, as the configuration knows the account; prints why not and gives null for a stranger.</summary>
    public Actor? Caller(TextWriter output)
    {
        if (Officials.ByAccount(surroundings.Account, surroundings.Origin) is { } actor)
        {
            return actor;
        }

        output.WriteLine($"操作系统账户“{surroundings.Account}”没有对应的人员，不能办理。请由运维人员在 people.yaml 中为本人登记 account: {surroundings.Account}，再重试。");
        return null;
    }

    /// <summary>The host whose services act on this record; nothing in it wakes or listens.</summary>
    public async Task<WebApplication> BuildHostAsync(CancellationToken cancellationToken)
    {
        var isDrill = await DrillMark.IsDrillAsync(Record, cancellationToken);
        return MonitorHost.Build(new ServiceSetting(Configuration, folder, surroundings.Clock, isDrill), Record, writes, wakesItself: false);
    }

    public async ValueTask DisposeAsync()
    {
        await Record.DisposeAsync();
        writes.Dispose();
    }
}
