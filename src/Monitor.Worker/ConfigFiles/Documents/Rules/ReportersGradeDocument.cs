using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>How few reporters may report for one grade; any one part will do.</summary>
internal sealed record ReportersGradeDocument : GradeDocument
{
    [Meaning("到报率低于（不含本数），九成写作 0.9"), Between(0.001, 1)]
    public decimal? RateBelow { get; init; }

    [Meaning("逾期未报达到多少家（含本数）"), Between(1, 100000)]
    public int? OverdueAtLeast { get; init; }
}
