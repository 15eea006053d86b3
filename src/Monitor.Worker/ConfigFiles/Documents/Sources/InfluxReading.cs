using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>What is pulled from a time series server. The columns are those that the description of the source names; <c>time</c> is the point's local time.</summary>
internal sealed record InfluxReading : InfluxAccess
{
    [Meaning("取哪个度量（measurement）")]
    public required string Measurement { get; init; }

    [Meaning("从哪一天起的数据")]
    public required DateOnly Since { get; init; }

    [Meaning("每隔多久取一次"), Between("10s", "7d")]
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);

    [Meaning("一次查询多长一段时间的数据，一段存为一份文件"), Between("1h", "3660d")]
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(28);

    [Meaning("已经取过的，最近多长一段时间内的重新取，以便收到补报和更正；值没有变的不重复入库"), Between("0s", "3660d")]
    public TimeSpan Lookback { get; init; } = TimeSpan.FromDays(56);

    [Meaning("一次查询最多多少行，超过则自动把时间段对半分"), Between(1, 1000000)]
    public int MostRows { get; init; } = 100_000;

    [Meaning("一次查询的答复最多多少字节，超过则自动把时间段对半分")]
    public ByteSize MostBytes { get; init; } = new(64L << 20);
}
