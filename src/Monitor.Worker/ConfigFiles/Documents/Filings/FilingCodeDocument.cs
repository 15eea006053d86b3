using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>A code of a type or reason of reduction.</summary>
internal sealed record FilingCodeDocument
{
    [Meaning("本系统的代码（官方数字代码未公布）"), Pattern("^[A-Z][0-9]{2}$", "一个大写字母和两位数字的代码")]
    public required string Code { get; init; }

    [Meaning("名称")]
    public required string Name { get; init; }

    [Meaning("其他写法或者对方的代码，都算作这一项")]
    public ImmutableArray<string> Spellings { get; init; } = [];

    [Meaning("这一类减少是否非劳动者本人意愿（用于减少类型）；否则不计入裁减人数的法律判断")]
    public bool Involuntary { get; init; } = true;

    [Meaning("报告没有写明裁减类型时，这一类算作什么（用于减少类型）")]
    public LayoffKind Kind { get; init; }
}
