using System.Collections.Immutable;

namespace Monitor.Worker.Reporters.Register;

/// <summary>What a reminder to a reporter can say.</summary>
internal sealed record ReminderModel
{
    public required string Title { get; init; }

    /// <summary>【演练】, 【试运行】 or nothing.</summary>
    public required string Prefix { get; init; }

    public required ImmutableArray<string> Banners { get; init; }

    public required string Enterprise { get; init; }

    /// <summary>The county that it reports to.</summary>
    public required string Region { get; init; }

    /// <summary>每周 or 每月.</summary>
    public required string Cycle { get; init; }

    public required string Period { get; init; }

    /// <summary>截止日.</summary>
    public required string DueOn { get; init; }

    /// <summary>Such as 已逾期2天; empty where the days of grace have not passed.</summary>
    public required string Overdue { get; init; }

    /// <summary>Where the form lies; empty where enterprises cannot open it.</summary>
    public required string Address { get; init; }

    public required string Moment { get; init; }
}
