using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>How many periods must be missing for one grade.</summary>
internal sealed record MissingGradeDocument : GradeDocument
{
    [Meaning("连续缺多少期"), Between(1, 520)]
    public required int PeriodsMissing { get; init; }
}
