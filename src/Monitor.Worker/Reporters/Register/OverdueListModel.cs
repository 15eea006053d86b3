using System.Collections.Immutable;

namespace Monitor.Worker.Reporters.Register;

/// <summary>What the list to a county's duty officer can say. Enterprises are named, whom to call there is not.</summary>
internal sealed record OverdueListModel
{
    public required string Title { get; init; }

    public required string Prefix { get; init; }

    public required ImmutableArray<string> Banners { get; init; }

    public required string Region { get; init; }

    public required string Period { get; init; }

    public required string DueOn { get; init; }

    public required int Expected { get; init; }

    public required int Returned { get; init; }

    public required int Missing { get; init; }

    /// <summary>到报率.</summary>
    public required string Rate { get; init; }

    public required ImmutableArray<OverdueLine> Lines { get; init; }

    public required string Moment { get; init; }
}
