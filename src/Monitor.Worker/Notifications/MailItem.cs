using System.Collections.Immutable;

namespace Monitor.Worker.Notifications;

/// <summary>One change as a mail tells it.</summary>
internal sealed record MailItem
{
    /// <summary>新发, 升级 and so on.</summary>
    public required string Event { get; init; }

    /// <summary>Region, grade and reason in one line.</summary>
    public required string Headline { get; init; }

    public required string Region { get; init; }

    public required GradeBadge Grade { get; init; }

    /// <summary>The rule's name.</summary>
    public required string Rule { get; init; }

    /// <summary>The reason with its figures.</summary>
    public required string Sentence { get; init; }

    /// <summary>依据.</summary>
    public required string Basis { get; init; }

    public required string Number { get; init; }

    /// <summary>事项编号; empty where no case lists the alert.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Where the recipient may acknowledge the case; empty for nowhere.</summary>
    public string Link { get; init; } = "";

    public bool HasLink => Link.Length > 0;

    /// <summary>待办时限 of the case.</summary>
    public required ImmutableArray<string> Limits { get; init; }

    /// <summary>统计期.</summary>
    public required string Period { get; init; }

    public required ImmutableArray<MailFigure> Figures { get; init; }

    /// <summary>The enterprises behind an event; the largest ones only.</summary>
    public required ImmutableArray<MailEnterprise> Enterprises { get; init; }

    /// <summary>How many enterprises are not in the table.</summary>
    public required int MoreEnterprises { get; init; }

    /// <summary>组成: the alerts that a composite judgement counts.</summary>
    public required ImmutableArray<string> Members { get; init; }

    /// <summary>并入的下级变化: what else rose below, for which this item stands.</summary>
    public required ImmutableArray<string> Folded { get; init; }

    /// <summary>变化经过: what happened to the alert before, the oldest first.</summary>
    public required ImmutableArray<string> History { get; init; }

    /// <summary>数据状态.</summary>
    public required ImmutableArray<string> DataNotes { get; init; }

    /// <summary>下一步.</summary>
    public required string NextStep { get; init; }
}
