using System.Globalization;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.TimeSeries;

/// <summary>What pages and commands say of the copy.</summary>
internal sealed class CopyWording(TimeZoneInfo zone)
{
    /// <summary>One line for the status page.</summary>
    public string Line(CopyStanding standing)
    {
        var waiting = standing.Streams.Sum(stream => stream.Waiting);
        var state = standing.Faulty is { } faulty ? $"自{Moment(faulty.FaultSince)}起中断（{faulty.Fault}），待复制{Number(waiting)}行，恢复后自动补齐"
            : waiting > 0 ? $"待复制{Number(waiting)}行" : "已全部复制";
        var refused = standing.Refused > 0 ? $"；{Number(standing.Refused)}个数据点被拒收，须由运维人员处理" : "";
        return $"时序副本（{standing.Target}）：{state}{refused}；{Reconciled(standing.Reconciled)}。";
    }

    /// <summary>What a reconciliation found, in one clause.</summary>
    public string Reconciled(ReconciliationReport? report) => report switch
    {
        null => "尚未核对",
        { Fault: { } fault } => $"{Moment(report.At)}核对未完成：{fault}",
        { Differing: 0 } => $"{Moment(report.At)}核对一致",
        { IsEqual: true } => $"{Moment(report.At)}核对，{Number(report.Differing)}个序列有差异，已补正",
        _ => $"{Moment(report.At)}核对，{Number(report.Differing)}个序列有差异，补正后仍有{Number(report.Streams.Sum(stream => stream.Remaining))}个不一致",
    };

    /// <summary>The report of a reconciliation.</summary>
    public void WriteReport(ReconciliationReport report, TextWriter output)
    {
        output.WriteLine($"{report.Target}：{Reconciled(report)}。");
        foreach (var stream in report.Streams)
        {
            var repaired = stream.Differing == 0 ? "一致"
                : $"{Number(stream.Differing)}个序列有差异，重写{Number(stream.Repaired)}点，被拒收{Number(stream.Refused)}点，删除{Number(stream.Deleted)}点，{(stream.Remaining == 0 ? "现已一致" : $"仍有{Number(stream.Remaining)}个序列不一致")}";
            output.WriteLine($"  {stream.Title}：{Number(stream.Series)}个序列，{Number(stream.Points)}点，{repaired}");
        }

        foreach (var difference in report.Differences)
        {
            output.WriteLine($"  {difference.Series}：缺少{Number(difference.Missing)}点，内容不同{Number(difference.Different)}点，多出{Number(difference.Extra)}点");
        }

        if (report.Differing > report.Differences.Length)
        {
            output.WriteLine($"  另有{Number(report.Differing - report.Differences.Length)}个序列有差异，未逐一列出。");
        }

        if (report.Differences.Any(difference => difference.Extra > 0) && report.Streams.Sum(stream => stream.Deleted) == 0)
        {
            output.WriteLine("  多出的点不是由现有记录复制的（可能是别的系统写入，或记录曾恢复到较早的备份），没有删除；确认无用后可用 monitor influx reconcile --delete-extra 删除。");
        }
    }

    public string Moment(DateTimeOffset? moment) => moment is { } known ? OfficialTime.Moment(known, zone) : "—";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
