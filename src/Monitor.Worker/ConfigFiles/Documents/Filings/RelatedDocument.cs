using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>Related enterprises counted together.</summary>
internal sealed record RelatedDocument : FilingSection
{
    [Meaning("出资人相同或者经营地址相同的企业，在多少日之内的裁减合计"), Between(1, 366)]
    public required int WithinDays { get; init; }
}
