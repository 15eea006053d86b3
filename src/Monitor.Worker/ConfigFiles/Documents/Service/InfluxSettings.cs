using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>The time series server that receives a copy of the series for dashboards.</summary>
internal sealed record InfluxSettings : InfluxAccess
{
    [Meaning("写入接口：v1 即 /write（InfluxDB 1.x；2.x、3 兼容）；v2 即 /api/v2/write（InfluxDB 2.x、3 和 VictoriaMetrics），须有 bucket")]
    public InfluxApi Api { get; init; }

    [Meaning("组织（v2）")]
    public string? Org { get; init; }

    [Meaning("数据桶（v2）")]
    public string? Bucket { get; init; }

    [Meaning("true：请求内容用 gzip 压缩")]
    public bool Gzip { get; init; } = true;

    [Meaning("一次最多写入多少个数据点"), Between(1, 50000)]
    public int Batch { get; init; } = 10_000;

    [Meaning("每隔多久复制一次新数据"), Between("1s", "1d")]
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(30);

    [Meaning("服务器不可用时依次等待多久再试，用完后重复最后一个"), NotEmpty, Between("1s", "1d")]
    public ImmutableArray<TimeSpan> Retry { get; init; } =
        [TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30)];

    [Meaning("每天何时逐个序列核对点数与合计，有差异即补正；不写则不核对（服务器须支持 InfluxQL 查询）")]
    public TimeOnly? ReconcileAt { get; init; }
}
