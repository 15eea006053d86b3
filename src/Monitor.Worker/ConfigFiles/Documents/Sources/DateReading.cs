using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>A column with a date, or with text in which dates stand.</summary>
[ShortForm(nameof(Column))]
internal sealed record DateReading : CellReading
{
    [Meaning("取哪个日期：whole 整格就是一个日期；first 文字中最先写的；earliest 其中最早的；latest 其中最晚的")]
    public DatePick Pick { get; init; }

    [Meaning("此列单独的日期写法；不写则用数据源的 dates")]
    public ImmutableArray<string> Dates { get; init; }
}
