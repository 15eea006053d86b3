using System.CommandLine;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Intake;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>serve</c>, which is also what happens without a verb: runs the service until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Run the service (the default). Exit code 0: stopped; 1: failed; 2: configuration mistakes.");
        SetUp(command);
        return command;
    }

    /// <summary>Gives a command the options and the action of the service.</summary>
    public static void SetUp(Command command)
    {
        var config = CommonOptions.Config();
        var data = CommonOptions.Data();
        command.Options.Add(config);
        command.Options.Add(data);
        command.SetAction((parsed, cancellationToken) => RunAsync(new CommandConsole(parsed), parsed.GetValue(config), parsed.GetRequiredValue(data), cancellationToken));
    }

    private static async Task<int> RunAsync(CommandConsole console, string? config, string data, CancellationToken cancellationToken)
    {
        if (console.Load(config, []) is not { } configuration)
        {
            return ExitCode.Mistaken;
        }

        if (configuration.Service.Mode == ServiceMode.ReplayOnly)
        {
            console.Output.WriteLine("该配置只供历史回放（mode: replay_only），不能作为服务运行。请用 monitor replay。");
            return ExitCode.Mistaken;
        }

        using var folder = DataFolder.Claim(data);
        using var writes = DurableWrites.FromEnvironment();
        var setting = new ServiceSetting(configuration, folder, TimeProvider.System, IsDrill: false);
        await using var record = await OpenRecordAsync(setting, writes, cancellationToken);
        await RenamedSources.RefuseAsync(record, configuration.Sources, [folder.Inbox], cancellationToken);
        await using var host = MonitorHost.Build(setting, record, writes, wakesItself: true);
        await MonitorHost.StartAsync(host, setting, cancellationToken);
        if (FileModes.IsOpenToOthers(folder.Path))
        {
            console.Output.WriteLine($"警告：本机其他账户可以进入数据目录 {data}，其中有通知里的签收链接、企业联系方式和隔离的原文。请执行 chmod -R o-rwx {data}。");
        }

        console.Output.WriteLine($"服务已启动：{configuration.Service.Title}。状态页 {configuration.Service.Http.Listen}，数据目录 {data}。");
        await host.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Opens the record of a service and takes back what an earlier process held when it ended.</summary>
    /// <exception cref="MixedDataException">It holds made figures.</exception>
    public static async Task<MonitorRecord> OpenRecordAsync(ServiceSetting setting, DurableWrites writes, CancellationToken cancellationToken)
    {
        var record = await MonitorRecord.OpenAsync(setting.Data.File(setting.Configuration.Service.Store.Path), setting.Clock, writes, setting.Configuration.Service.Audit.Hash, cancellationToken);
        try
        {
            await DrillMark.RefuseDrillAsync(record, setting.Data.Path, cancellationToken);
            await record.Ledger.ReleaseAllAsync(cancellationToken);
            await record.Outbox.ReleaseAllAsync(cancellationToken);
            return record;
        }
        catch
        {
            await record.DisposeAsync();
            throw;
        }
    }
}
