using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Rules;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>A part of filing.yaml that rests on a document.</summary>
internal abstract record FilingSection
{
    [Meaning("依据")]
    public required BasisDocument Basis { get; init; }

    [Meaning("依据没有写明、由本系统暂定的内容，例如“天数为示例，待确认”"), MayBeBlank]
    public string Note { get; init; } = "";
}
