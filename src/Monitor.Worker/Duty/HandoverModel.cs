using System.Collections.Immutable;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Duty;

/// <summary>What the templates of a hand-over sheet can say.</summary>
internal sealed record HandoverModel
{
    public required ServiceLabel Service { get; init; }

    /// <summary>Such as 青岛市.</summary>
    public required string Region { get; init; }

    /// <summary>Such as 第12号; empty for a preview.</summary>
    public required string Number { get; init; }

    public required HandoverContent Content { get; init; }

    /// <summary>Whether somebody has taken over.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>Who took over when, or who stays responsible until somebody does.</summary>
    public required string State { get; init; }

    /// <summary>When it was made.</summary>
    public required string Moment { get; init; }

    public ImmutableArray<GradeColour> Colours { get; init; } = [];
}
