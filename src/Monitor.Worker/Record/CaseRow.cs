using Monitor.Rules.Grading;

namespace Monitor.Worker.Record;

/// <summary>A case (事项) as it stands after its last event, for lists and for finding what is due. Made from the events and replaced with each.</summary>
internal sealed class CaseRow
{
    public required string Number { get; init; }

    /// <summary>The number of its events.</summary>
    public required int Version { get; init; }

    /// <summary>The code of the region it is about.</summary>
    public required string Region { get; init; }

    /// <summary>The code of the region that handles it.</summary>
    public required string Owner { get; init; }

    /// <summary>事由.</summary>
    public required string Cause { get; init; }

    public required string Stage { get; init; }

    /// <summary>系统研判.</summary>
    public required Grade ComputedGrade { get; init; }

    /// <summary>发布级别.</summary>
    public required Grade OfficialGrade { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When a clock of it next asks for something; null where none runs.</summary>
    public DateTimeOffset? NextTick { get; init; }
}
