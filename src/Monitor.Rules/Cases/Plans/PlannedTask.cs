using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Cases.Plans;

/// <summary>预案任务: what the plan asks for at certain grades.</summary>
public sealed record PlannedTask
{
    /// <summary>Its key. The same key may stand once per grade, with another limit.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, such as 书面初报.</summary>
    public required string Name { get; init; }

    /// <summary>What fulfils it.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>Who owns it (责任岗位).</summary>
    public required PersonRole Role { get; init; }

    /// <summary>The grades at which it is due; never empty.</summary>
    public required ImmutableArray<Grade> Grades { get; init; }

    /// <summary>Its time limit.</summary>
    public required TimeLimit Limit { get; init; }

    /// <summary>How long after each completion it is due once more, until the case is lifted; null for once only. Counted in the time of <see cref="Limit"/>.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>The document and article it rests on; empty where it is an example (示例，待确认).</summary>
    public string Basis { get; init; } = "";
}
