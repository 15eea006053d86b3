using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Record;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.CommandLine;

/// <summary>What the verb <c>influx</c> prints for people.</summary>
internal static class InfluxText
{
    public static void WriteStatus(CopyStanding? standing, IReadOnlyList<(InfluxSource Source, PullState State)> pulls, CopyWording wording, TextWriter output)
    {
        if (standing is not null)
        {
            output.WriteLine(wording.Line(standing));
            output.WriteLine($"  写入方式：{standing.Way}");
            foreach (var stream in standing.Streams)
            {
                var state = stream.Fault is { } fault ? $"；自{wording.Moment(stream.FaultSince)}起中断：{fault}；下次重试{wording.Moment(stream.NextTryAt)}" : "";
                output.WriteLine($"  {stream.Title}：已到第{CopyWording.Number(stream.Position)}行，待复制{CopyWording.Number(stream.Waiting)}行，累计{CopyWording.Number(stream.Points)}点，最近复制{wording.Moment(stream.MovedAt)}{state}");
            }
        }
        else if (pulls.Count == 0)
        {
            output.WriteLine("没有配置时序数据库：既无副本，也无种类为 influx 的数据源。配置办法见 docs/influxdb.md。");
        }

        foreach (var (source, state) in pulls)
        {
            var fault = state.Fault is { } reason ? $"；最近一次未完成：{reason}" : "";
            output.WriteLine($"  数据源 {source.Id}（{source.Name}）：已取到{wording.Moment(state.Through)}，最近取数{wording.Moment(state.At)}，新增{CopyWording.Number(state.Pages)}页{fault}");
        }
    }

    public static void WriteCopied(IReadOnlyList<CopiedStream> copied, TextWriter output)
    {
        foreach (var stream in copied)
        {
            output.WriteLine($"{stream.Title}：复制{CopyWording.Number(stream.Points)}点，被拒收{CopyWording.Number(stream.Refused)}点{(stream.Fault is { } fault ? $"；中断：{fault}" : "")}");
        }

        if (copied.Any(stream => stream.Refused > 0))
        {
            output.WriteLine("被拒收的数据点已另行存放，可用 monitor influx rejected 查看原因。");
        }
    }

    public static void WriteRejected(IReadOnlyList<CopyRejectionRow> rows, int all, CopyWording wording, TextWriter output)
    {
        output.WriteLine(all == 0 ? "没有被拒收的数据点。" : $"被拒收的数据点共{CopyWording.Number(all)}个{(all > rows.Count ? $"，列出{CopyWording.Number(rows.Count)}个" : "")}：");
        foreach (var row in rows)
        {
            output.WriteLine($"  {CopyWording.Number(row.Id)}　{row.Line}");
            output.WriteLine($"    {wording.Moment(row.TriedAt)}第{CopyWording.Number(row.Tries)}次被拒收，服务器说明：{row.Reason}");
        }
    }
}
