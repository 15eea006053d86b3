using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>The register of planned closures.</summary>
internal sealed record ClosureRegisterDocument : FilingSection
{
    [Meaning("提前多少日提示"), Between(1, 1000)]
    public required int LeadDays { get; init; }

    [Meaning("到期之后继续提示多少日"), Between(0, 366)]
    public int TrailDays { get; init; } = 30;

    [Meaning("登记的项目")]
    public ImmutableArray<PlannedClosureDocument> Closures { get; init; } = [];
}
