using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>质量标记: a column that says whether the sender trusts its own figure.</summary>
internal sealed record QualityReading
{
    [Meaning("写有质量标记的列")]
    public required string Column { get; init; }

    [Meaning("表示数值可用的标记；没有标记也算可用的，列入 \"\""), NotEmpty, MayBeBlank, MayBeNumber]
    public required ImmutableArray<string> Good { get; init; }

    [Meaning("标记不在其列的行：quarantine 隔离，skip 计为已过滤")]
    public OddRow Otherwise { get; init; }
}
