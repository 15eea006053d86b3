using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>What is to become of rows that are not data, or not as wide as the headings. Rows that repeat the headings never count as data.</summary>
internal sealed record RowReading
{
    [Meaning("整行为空的行：quarantine 隔离，skip 计为空行")]
    public OddRow Empty { get; init; }

    [Meaning("列数少于表头的行：quarantine 隔离，take 缺少的各列视为空")]
    public OddWidth Short { get; init; }

    [Meaning("列数多于表头且多出的列有内容的行：quarantine 隔离，take 照收并把多出的内容记入标记")]
    public OddWidth Long { get; init; }

    [Meaning("与同一文件中前面某行相同的行：take 照收，skip 计为重复行")]
    public RepeatedRow Repeated { get; init; }

    [Meaning("各列之中只比较这几列来判断是否重复；不写则各列都须相同")]
    public ImmutableArray<string> RepeatedBy { get; init; }

    [Meaning("标题、说明、合计等不是数据的行：符合其中任一条件即是")]
    public ImmutableArray<RowFilter> Notes { get; init; }
}
