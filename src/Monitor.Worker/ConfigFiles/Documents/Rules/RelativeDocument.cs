using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>The test against the years before.</summary>
internal sealed record RelativeDocument
{
    [Meaning("与之前多少年的同期相比"), Between(1, 10)]
    public required int Years { get; init; }

    [Meaning("不低于多少倍（120% 写作 1.20）"), Between(0)]
    public decimal? AtLeast { get; init; }

    [Meaning("不高于多少倍（80% 写作 0.80）"), Between(0)]
    public decimal? AtMost { get; init; }
}
