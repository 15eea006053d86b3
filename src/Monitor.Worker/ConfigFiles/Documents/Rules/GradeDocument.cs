using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>What the lines of all families share.</summary>
internal abstract record GradeDocument
{
    [Meaning("此级需连续多少期才触发；不写则用规则的 raise_after"), Between(1, 520)]
    public int? RaiseAfter { get; init; }
}
