using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>One correction of the text of a cell before it is read.</summary>
internal sealed record Replacement
{
    [Meaning("要改的内容（正则表达式）")]
    public required string Pattern { get; init; }

    [Meaning("改成什么，$1 等指括号里的内容；不写就是删去"), MayBeBlank, MayBeNumber]
    public string With { get; init; } = "";
}
