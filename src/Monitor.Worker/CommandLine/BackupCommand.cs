using System.CommandLine;
using System.Globalization;
using Monitor.Worker.Backups;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>backup</c>: a copy of the record that is known to be whole, and the way back from it.</summary>
internal static class BackupCommand
{
    private const long Kibibyte = 1024;

    public static Command Create(CommandSurroundings surroundings) => new("backup", "Copy the record, beside the running service, or put a copy in its place.")
    {
        Make(surroundings),
        Restore(surroundings),
    };

    private static Command Make(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var file = new Argument<string>("file") { Description = "The file to write; there must be none yet. Best on another disk." };
        var command = new Command("make", "Copy the record as it stands now and look whether the copy is whole. Exit code 0: done; 1: the copy is not whole; 2: mistakes.") { file, config, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            var target = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (File.Exists(target) || Directory.Exists(target))
            {
                console.Output.WriteLine($"{target} 已经存在，没有覆盖。请另起文件名，例如带上日期。");
                return ExitCode.Mistaken;
            }

            await using var session = await RecordSession.OpenAsync(console, parsed.GetValue(config), parsed.GetRequiredValue(data), surroundings, cancellationToken);
            if (session is null || !console.CanWrite([RecordCopy.Unfinished(target)]))
            {
                return ExitCode.Mistaken;
            }

            try
            {
                using var copy = RecordCopy.OfRecord(session.Record.Path, target);
                var state = await copy.VerifyAsync(surroundings.Clock, session.Configuration.Service.Audit.Hash, null, cancellationToken);
                copy.Keep();
                console.Output.WriteLine($"已备份到 {target}（{Text(state, session.Configuration.Rules.TimeZone)}）。");
                console.Output.WriteLine("配置目录、口令文件和收件目录 inbox/ 不在其中，请另行备份。");
                return ExitCode.Done;
            }
            catch (BackupFaultyException fault)
            {
                console.Output.WriteLine($"没有备份：数据库本身有问题。{fault.Message}请保存现有的数据库文件和以往的备份，并报告运维负责人。");
                return ExitCode.Failed;
            }
        });
        return command;
    }

    private static Command Restore(CommandSurroundings surroundings)
    {
        var (config, data) = (CommonOptions.Config(), CommonOptions.Data());
        var file = new Argument<string>("file") { Description = "The backup." };
        var command = new Command(
            "restore", "Put a backup in the place of the record; the service must be stopped. What it replaces is moved aside. Exit code 0: done; 2: mistakes, or the service runs; 4: the backup is not whole, nothing was changed.") { file, config, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            var backup = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (!File.Exists(backup))
            {
                console.Output.WriteLine($"没有这个文件：{backup}。");
                return ExitCode.Mistaken;
            }

            if (console.Load(parsed.GetValue(config), []) is not { } configuration)
            {
                return ExitCode.Mistaken;
            }

            using var folder = DataFolder.Claim(parsed.GetRequiredValue(data));
            var actor = new Officials(configuration.People).ByAccount(surroundings.Account, surroundings.Origin)?.Person ?? AuditEntry.Machine;
            try
            {
                var restored = await new RecordRestore(folder, configuration.Service.Store.Path, surroundings.Clock, configuration.Rules.TimeZone, configuration.Service.Audit.Hash)
                    .RunAsync(backup, actor, surroundings.Origin, cancellationToken);
                Tell(restored, backup, configuration, console.Output);
                return ExitCode.Done;
            }
            catch (BackupFaultyException fault)
            {
                console.Output.WriteLine($"没有恢复，现有数据未动：{backup} {fault.Message}请换用另一份备份。");
                return ExitCode.Refused;
            }
        });
        return command;
    }

    private static void Tell(RestoredRecord restored, string backup, MonitorConfiguration configuration, TextWriter output)
    {
        output.WriteLine($"已用 {backup} 恢复（{Text(restored.State, configuration.Rules.TimeZone)}）。");
        if (restored.Aside is { } aside)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"原有的数据库{(restored.Messages > 0 ? $"和备份之后写出的{restored.Messages}个通知文件" : "")}移到 {aside}，确认无误后再删除。"));
        }

        output.WriteLine("现在可以启动服务：备份之后的研判会重做，收件目录里备份之后的文件会重新接收，通知可能重发。备份之后经接口、网页、邮件收到的报告和办理的事项不在其中，请重报、补办；备份之后的审计校验码不再相符。");
    }

    private static string Text(BackupState state, TimeZoneInfo zone)
    {
        var evaluated = state.EvaluatedAt is { } at ? $"最近一次研判 {TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy年M月d日HH:mm", CultureInfo.InvariantCulture)}" : "尚未研判";
        return string.Create(CultureInfo.InvariantCulture, $"{(state.Bytes + Kibibyte - 1) / Kibibyte} KB，检查完好，{evaluated}，审计记录{state.AuditHead.Seq}条，审计校验码 {state.AuditHead.Short}");
    }
}
