using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>The days on which a rule is in force, both included.</summary>
internal sealed record EffectiveDocument
{
    [Meaning("第一天")]
    public DateOnly? From { get; init; }

    [Meaning("最后一天（含）；null 表示没有止期")]
    public DateOnly? To { get; init; }
}
