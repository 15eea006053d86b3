using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>A list of key industries or enterprises.</summary>
internal sealed record WatchListDocument : FilingSection
{
    [Meaning("名单名称，如 重点行业")]
    public required string Name { get; init; }

    [Meaning("行业；报告所填行业含有其中一个即算")]
    public ImmutableArray<string> Industries { get; init; } = [];

    [Meaning("企业，写统一社会信用代码或者名称")]
    public ImmutableArray<string> Enterprises { get; init; } = [];

    [Meaning("裁减多少人以上提示（含本数）"), Between(0)]
    public required int PeopleFrom { get; init; }
}
