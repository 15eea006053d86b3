using System.Collections.Immutable;
using Monitor.Rules.Layoffs;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>What a filing over the line must show.</summary>
internal sealed record DutiesDocument : FilingSection
{
    [Meaning("核对哪些程序：explanation 提前说明情况、union_opinion 听取意见、protected_staff 排除不得裁减的人员、list 人员名单、compensation 经济补偿办法"), NotEmpty]
    public required ImmutableArray<FilingDuty> Required { get; init; }
}
