using System.Collections.Immutable;

namespace Monitor.Worker.Cases;

/// <summary>What the templates of a mail about cases can say.</summary>
internal sealed record CaseMailModel
{
    /// <summary>第几次通知, as it follows the number; empty for the first.</summary>
    public string Sequence { get; init; } = "";

    /// <summary>The service's title.</summary>
    public required string Title { get; init; }

    /// <summary>【演练】 and 【试运行】, as far as they hold.</summary>
    public required string Prefix { get; init; }

    /// <summary>What must be known before anything else.</summary>
    public required ImmutableArray<string> Banners { get; init; }

    /// <summary>The most urgent first.</summary>
    public required ImmutableArray<CaseMailItem> Items { get; init; }

    /// <summary>The others in one line each.</summary>
    public required ImmutableArray<string> Rest { get; init; }

    /// <summary>The most urgent item.</summary>
    public CaseMailItem First => Items[0];

    public int Count => Items.Length + Rest.Length;

    /// <summary>When it was sent off.</summary>
    public required string Moment { get; init; }

    /// <summary>审计校验码: the end of the audit log, what is told included.</summary>
    public required string Audit { get; init; }
}
