using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>How much a file may ask of the reader. Beyond all but the depth none of the file is taken: what follows cannot be trusted to be rows.</summary>
internal sealed record SourceLimits
{
    [Meaning("解压后的字节数，超过即整份不入库")]
    public ByteSize Bytes { get; init; } = new(2L << 30);

    [Meaning("解压后最多是压缩大小的多少倍（16 MiB 以内不计），超过即整份不入库"), Between(1, 100000)]
    public int PackRatio { get; init; } = 200;

    [Meaning("json_lines 的嵌套层数；超过的行隔离，其余的行照收"), Between(1, 1000)]
    public int Depth { get; init; } = 32;

    [Meaning("读一份文件的时间，超过即整份不入库"), Between("1s", "24h")]
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(30);

    [Meaning("行数（含表头），超过即整份不入库"), Between(1, 1000000000)]
    public long Rows { get; init; } = 50_000_000;

    [Meaning("列数（json_lines 为字段种类），超过即整份不入库"), Between(1, 16384)]
    public int Columns { get; init; } = 500;

    [Meaning("一个单元格的字符数，超过即整份不入库"), Between(1, 1048576)]
    public int Cell { get; init; } = 65_536;
}
