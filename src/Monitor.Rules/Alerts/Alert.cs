using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Alerts;

/// <summary>预警: the life of one rule's findings in one region. At most one is open per rule and region.</summary>
public sealed record Alert
{
    /// <summary>Its number, such as YJ2026-0001 (data alerts: SJ2026-0001); given in order, never used again.</summary>
    public required string Number { get; init; }

    /// <summary>The rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>The region's code.</summary>
    public required string Region { get; init; }

    /// <summary>Whether it speaks of data (数据预警) and not of the labour market; such alerts never count for a region's grade.</summary>
    public bool IsData { get; init; }

    /// <summary>Its grade now.</summary>
    public required Grade Grade { get; init; }

    /// <summary>The gravest grade it ever had.</summary>
    public required Grade Peak { get; init; }

    /// <summary>The moment it was raised.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The period whose finding raised it.</summary>
    public required Period RaisedPeriod { get; init; }

    /// <summary>The moment of its last change of grade.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The last period that was judged for it.</summary>
    public required Period Period { get; init; }

    /// <summary>The grade that the engine proposes to lower to; null where it proposes nothing.</summary>
    public Grade? Proposed { get; init; }

    /// <summary>Since when its input is overdue and its grade frozen; null where it is not.</summary>
    public DateOnly? FrozenSince { get; init; }

    /// <summary>The reason as of the last period judged.</summary>
    public required Evidence Evidence { get; init; }
}
