using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>How much of a file is taken at most.</summary>
internal sealed record SourceLimits
{
    [Meaning("解压后的字节数")]
    public ByteSize Bytes { get; init; } = new(2L << 30);

    [Meaning("解压后最多是压缩大小的多少倍（16 MiB 以内不计）"), Between(1, 100000)]
    public int PackRatio { get; init; } = 200;

    [Meaning("json_lines 的嵌套层数"), Between(1, 1000)]
    public int Depth { get; init; } = 32;

    [Meaning("读一份文件的时间，超过即整份退回"), Between("1s", "24h")]
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(30);

    [Meaning("行数"), Between(1, 1000000000)]
    public long Rows { get; init; } = 50_000_000;

    [Meaning("列数"), Between(1, 16384)]
    public int Columns { get; init; } = 500;

    [Meaning("一个单元格的字符数"), Between(1, 1048576)]
    public int Cell { get; init; } = 65_536;
}
