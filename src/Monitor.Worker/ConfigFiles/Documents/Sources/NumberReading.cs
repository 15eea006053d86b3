using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>What identifies a report: a column, or several together.</summary>
[ShortForm(nameof(Column))]
internal sealed record NumberReading : CellReading
{
    [Meaning("连同这几列的内容一起才能识别一份报告")]
    public ImmutableArray<string> And { get; init; }

    [Meaning("false：编号为空时以整行内容识别；true：编号为空的行进入隔离区")]
    public bool Required { get; init; } = true;
}
