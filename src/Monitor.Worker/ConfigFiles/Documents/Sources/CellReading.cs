using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>A column by its heading, and how its text is tidied before it is read.</summary>
[ShortForm(nameof(Column))]
internal record CellReading
{
    [Meaning("列名；同名的几列写作“列名#1”“列名#2”")]
    public required string Column { get; init; }

    [Meaning("读取前依次作的改动")]
    public ImmutableArray<Replacement> Replace { get; init; }

    [Meaning("只取符合此正则表达式的部分（第一个括号里的内容；没有括号则取全部），不符合的视为空")]
    public string? Pattern { get; init; }

    [Meaning("为空时改读的另一列")]
    public CellReading? Or { get; init; }

    [Meaning("true：内容读不懂时按未填写处理并作标记；false：读不懂的行进入隔离区（用于人数和日期）")]
    public bool Optional { get; init; }
}
