using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>Split layoffs.</summary>
internal sealed record SplitDocument : FilingSection
{
    [Meaning("在多少日之内合计，可以写几个，由小到大"), NotEmpty, Between(2, 366)]
    public required ImmutableArray<int> WindowDays { get; init; }
}
