using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>The line of one grade, in per cent.</summary>
internal sealed record ChangeGradeDocument : GradeDocument
{
    [Meaning("增幅不低于（%）")]
    public decimal? GrowthAtLeast { get; init; }

    [Meaning("增幅不高于（%），下降写负数"), Between(-100, 0)]
    public decimal? GrowthAtMost { get; init; }

    [Meaning("人数下限：人数少于此数时不定级"), Between(0)]
    public decimal? Minimum { get; init; }
}
