using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>What an anomaly must amount to for one grade.</summary>
internal sealed record AnomalyGradeDocument : GradeDocument
{
    [Meaning("异动概率不低于，0.5 到 0.9999；95% 写作 0.95"), Between(0.5, 0.9999)]
    public required decimal ProbabilityAtLeast { get; init; }

    [Meaning("人数下限：比预期差出的数量不少于此数才定级（越高越差的指标为高于预期，越低越差的为低于预期）；只用于人数或个数"), Between(0)]
    public decimal? ExcessAtLeast { get; init; }

    [Meaning("偏离幅度：比预期差出的百分比不少于此数才定级"), Between(0)]
    public decimal? DeviationAtLeast { get; init; }
}
