using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>filing.yaml: the codes of layoff reports, and what they are judged by.</summary>
[Meaning("企业规模裁员减员及突发事件报告制度：代码表与法定义务研判")]
internal sealed record FilingDocument
{
    [Meaning("就业人数减少类型代码表"), NotEmpty]
    public required ImmutableArray<FilingCodeDocument> ReductionTypes { get; init; }

    [Meaning("就业人数减少原因代码表"), NotEmpty]
    public required ImmutableArray<FilingCodeDocument> ReductionReasons { get; init; }
}
