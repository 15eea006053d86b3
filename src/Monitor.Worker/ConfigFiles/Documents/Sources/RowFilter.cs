using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>A condition on one column of a row; exactly one of its tests is given.</summary>
internal sealed record RowFilter
{
    [Meaning("列名")]
    public required string Column { get; init; }

    [Key("equals"), Meaning("等于"), MayBeNumber, MayBeBlank]
    public string? EqualTo { get; init; }

    [Meaning("是其中之一"), MayBeNumber, MayBeBlank, NotEmpty]
    public ImmutableArray<string>? In { get; init; }

    [Meaning("不是其中任何一个"), MayBeNumber, MayBeBlank, NotEmpty]
    public ImmutableArray<string>? NotIn { get; init; }

    [Meaning("内容符合此正则表达式")]
    public string? Matches { get; init; }

    [Meaning("true 表示不为空，false 表示为空")]
    public bool? NotEmpty { get; init; }

    [Meaning("早于这一天")]
    public DateOnly? Before { get; init; }

    [Meaning("不早于这一天")]
    public DateOnly? NotBefore { get; init; }
}
