using Monitor.Rules.Detection;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>The document that a rule rests on.</summary>
internal sealed record BasisDocument
{
    [Meaning("文件名称，不加书名号"), MayBeBlank]
    public string Document { get; init; } = "";

    [Meaning("文号"), MayBeBlank]
    public string Number { get; init; } = "";

    [Meaning("条款"), MayBeBlank]
    public string Article { get; init; } = "";

    [Meaning("law 法律法规、published_plan 已公布的方案或通知、example 示例，待确认")]
    public required BasisStatus Status { get; init; }
}
