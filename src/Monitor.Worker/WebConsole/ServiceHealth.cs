using System.Collections.Immutable;
using System.Globalization;
using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.WebConsole;

/// <summary>Watches whether evaluations and deliveries keep their times, and whether any work of the service goes on failing.</summary>
internal sealed class ServiceHealth(MonitorRecord record, HealthLimits limits, WorkFaults faults, TimeZoneInfo zone, TimeProvider clock, UnreadReading? readUnread = null)
{
    private const int MostFiles = 10;
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    public async Task<HealthReport> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = await record.WatermarkAsync(cancellationToken);
        var waiting = await record.Outbox.NextDueAsync(cancellationToken) is { } due && due < now ? now - due : TimeSpan.Zero;
        ImmutableArray<string> reasons = [.. EvaluationReasons(last, now), .. OutboxReasons(waiting), .. FaultReasons(), .. await UnreadReasonsAsync(cancellationToken)];
        return new HealthReport(reasons.IsEmpty ? "ok" : "late", last, last is { } moment ? (long)(now - moment).TotalSeconds : null, (long)waiting.TotalSeconds, reasons);
    }

    private IEnumerable<string> EvaluationReasons(DateTimeOffset? last, DateTimeOffset now)
    {
        if (last is null)
        {
            yield return "尚未进行过研判。";
        }
        else if (last - now > Ahead)
        {
            yield return $"最近一次研判时刻（{OfficialTime.Moment(last.Value, zone)}）晚于服务器时钟（{OfficialTime.Moment(now, zone)}）：时钟曾超前，现已被拨回。时钟走到该时刻之前不再研判，新的情况不会预警。"
                + "请运维人员核对服务器时钟（timedatectl）；时钟现已准确而相差较久的，停止服务，用 monitor backup restore 恢复时钟超前以前的备份，再启动服务，其后的文件放回收件目录。";
        }
        else if (now - last > limits.Evaluation)
        {
            yield return $"研判已停顿：最近一次研判时刻为{OfficialTime.Moment(last.Value, zone)}，此后的情况未经研判。";
        }
    }

    private IEnumerable<string> FaultReasons() =>
        faults.Lasting.Select(fault => $"{fault.Work}自{OfficialTime.Moment(fault.Since, zone)}起连续失败，请运维人员查看日志并排除故障。");

    private async Task<IEnumerable<string>> UnreadReasonsAsync(CancellationToken cancellationToken)
    {
        var files = readUnread is null ? [] : await readUnread(cancellationToken);
        var told = files.Take(MostFiles).Select(file => $"收件目录中的 {file.RelativePath} 自{OfficialTime.Moment(file.Since, zone)}起未能入库：{file.Why}。");
        return files.Length <= MostFiles ? told : [.. told, string.Create(CultureInfo.InvariantCulture, $"收件目录中另有{files.Length - MostFiles}个文件未能入库，见 monitor source list。")];
    }

    private IEnumerable<string> OutboxReasons(TimeSpan waiting)
    {
        if (waiting > limits.Outbox)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"有通知到时未发，已等候{Math.Floor(waiting.TotalMinutes)}分钟。请运维人员检查投递作业。");
        }
    }
}
