using System.Collections.Immutable;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Panels;

/// <summary>应报义务: what is expected of one reporter, from a moment on: a report or a zero report (零报告) for every period.</summary>
public sealed record ReporterDuty
{
    /// <summary>The reporter's word in the system.</summary>
    public required string Reporter { get; init; }

    /// <summary>The enterprise's name.</summary>
    public required string Enterprise { get; init; }

    /// <summary>What its reports are known by: its social credit code and its name as <see cref="LayoffReport.EnterpriseKey"/> writes them.</summary>
    public required ImmutableArray<string> Keys { get; init; }

    /// <summary>The region's index in the tree.</summary>
    public required int Region { get; init; }

    /// <summary>报告周期: <see cref="PeriodKind.Week"/> or <see cref="PeriodKind.Month"/>; null where it need not report regularly any more.</summary>
    public PeriodKind? Every { get; init; }

    /// <summary>起报日: the first period that is expected is the first that begins on this day or later.</summary>
    public DateOnly From { get; init; }

    /// <summary>截止天数: days after a period's end, of this reporter alone; null where the register's own hold. 0 or more.</summary>
    public int? DueDays { get; init; }

    /// <summary>宽限天数: working days of grace, of this reporter alone; null where the register's own hold. 0 or more.</summary>
    public int? GraceDays { get; init; }

    /// <summary>When this became known.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Whether a report for a period is expected.</summary>
    public bool Expects(Period period) => period.Kind == Every && period.Start >= From;
}
