using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>How far a delivery must lie from the typical for one grade.</summary>
internal sealed record PlausibilityGradeDocument : GradeDocument
{
    [Meaning("不高于典型值的这个比例；减半写作 0.5"), Between(0.001, 0.999)]
    public decimal? FallsTo { get; init; }

    [Meaning("不低于典型值的这个倍数；翻番写作 2"), Between(1.001, 1000000)]
    public decimal? RisesTo { get; init; }
}
