using System.Collections.Immutable;

namespace Monitor.Worker.Notifications;

/// <summary>What the templates of a mail can say.</summary>
internal sealed record MailModel
{
    /// <summary>The service's title.</summary>
    public required string Title { get; init; }

    /// <summary>【演练】 and 【试运行】, as far as they hold.</summary>
    public required string Prefix { get; init; }

    /// <summary>What must be known before anything else: 演练, 试运行, 补评.</summary>
    public required ImmutableArray<string> Banners { get; init; }

    /// <summary>The gravest item in one line: region, grade, reason.</summary>
    public required string Headline { get; init; }

    /// <summary>How many changes of which kind.</summary>
    public required string Overview { get; init; }

    /// <summary>The grade that the gravest item stands at now.</summary>
    public required GradeBadge Grade { get; init; }

    /// <summary>The number of the gravest item's alert.</summary>
    public required string Number { get; init; }

    /// <summary>The number of the gravest item's case; of its alert where no case lists it.</summary>
    public required string Reference { get; init; }

    /// <summary>第几次通知, as it follows the number; empty for the first.</summary>
    public string Sequence { get; init; } = "";

    /// <summary>How many changes there are, those folded under others included.</summary>
    public required int Count { get; init; }

    /// <summary>The changes told in full, the gravest first.</summary>
    public required ImmutableArray<MailItem> Items { get; init; }

    /// <summary>The others in one line each, so that a source that fails in every county does not make a mail that nobody reads.</summary>
    public required ImmutableArray<string> Rest { get; init; }

    /// <summary>研判时刻.</summary>
    public required string Moment { get; init; }

    public required string SnapshotId { get; init; }

    public required string RuleVersion { get; init; }

    /// <summary>审计校验码: the end of the audit log as the evaluation leaves it.</summary>
    public required string Audit { get; init; }
}
