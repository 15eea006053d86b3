using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>What a report reports, from the words of a column.</summary>
internal sealed record KindReading
{
    [Meaning("列名")]
    public required string Column { get; init; }

    [Meaning("原文与种类的对照：layoff 裁员、closure 关闭破产、suspension 停业整顿、wage_arrears 拖欠工资、collective_incident 群体性事件、unknown 不明"), NotEmpty]
    public required ImmutableSortedDictionary<string, LayoffKind> Map { get; init; }

    [Meaning("对照表中没有的原文算作什么")]
    public LayoffKind Otherwise { get; init; }
}
