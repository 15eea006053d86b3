using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>The line of one grade.</summary>
internal sealed record RateGradeDocument : GradeDocument
{
    [Meaning("不低于（含本数）")]
    public decimal? AtLeast { get; init; }

    [Meaning("不高于（含本数）")]
    public decimal? AtMost { get; init; }

    [Meaning("人数下限：人数少于此数时不定级"), Between(0)]
    public decimal? Minimum { get; init; }
}
