using System.CommandLine;
using Monitor.Worker.Intake;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The command line: one verb a file.</summary>
internal static class MonitorCommandLine
{
    /// <summary>Runs a command line and gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        FileModes.ShutOutOthers();
        var parsed = Create().Parse(args);
        parsed.InvocationConfiguration.EnableDefaultExceptionHandler = false;
        try
        {
            var code = await parsed.InvokeAsync();
            return parsed.Errors.Count > 0 ? ExitCode.Mistaken : code;
        }
        catch (Exception refusal) when (refusal is DataFolderInUseException or DataFolderUnusableException or AddressTakenException or MixedDataException or RecordVersionException or RenamedSourceException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return ExitCode.Mistaken;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("已中止。");
            return ExitCode.Failed;
        }
        catch (Exception fault) when (StorageFault.Told(fault) is not null)
        {
            await Console.Error.WriteLineAsync(StorageFault.Told(fault));
            return ExitCode.Failed;
        }
        catch (Exception fault) when (RecordFile.IsForbidden(fault))
        {
            await Console.Error.WriteLineAsync(
                $"操作系统账户“{CommandSurroundings.OfProcess.Account}”对数据目录或其中的文件没有所需的权限，没有办理。请由运维人员把该账户加入服务所在的组，并核对数据目录的权限（目录 2770，文件同组可读写，umask 007）；没有服务器账户的，请用网络接口办理。（{fault.Message}）");
            return ExitCode.Mistaken;
        }
        catch (Exception fault)
        {
            // the last edge: a supervisor reads the exit code, a person the fault
            await Console.Error.WriteLineAsync($"运行失败：{fault.Message}\n{fault}");
            return ExitCode.Failed;
        }
    }

    public static RootCommand Create() => Create(CommandSurroundings.OfProcess);

    /// <summary>The command line as somebody calls it.</summary>
    public static RootCommand Create(CommandSurroundings surroundings)
    {
        var root = new RootCommand("Early warning of mass unemployment for a province: province, city and county.")
        {
            ServeCommand.Create(),
            DemoCommand.Create(),
            StoryCommand.Create(),
            CheckCommand.Create(surroundings),
            BackupCommand.Create(surroundings),
            ImportCommand.Create(),
            ReplayCommand.Create(),
            BriefCommand.Create(surroundings),
            DetectCommand.Create(),
            TrainCommand.Create(),
            CaseCommand.Create((console, config, data, cancellationToken) => CaseSession.OpenAsync(console, config, data, surroundings, cancellationToken)),
            AuditCommand.Create(surroundings),
            PersonCommand.Create(surroundings),
            ReporterCommand.Create(surroundings),
            ReportCommand.Create(surroundings),
            PanelCommand.Create(surroundings),
            QuarantineCommand.Create(surroundings),
            SourceCommand.Create(surroundings),
            MessageCommand.Create(surroundings),
            InfluxCommand.Create(surroundings),
            RosterCommand.Create(surroundings),
            DutyCommand.Create(surroundings),
        };
        ServeCommand.SetUp(root);
        return root;
    }
}
