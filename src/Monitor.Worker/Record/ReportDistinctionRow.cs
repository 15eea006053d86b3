namespace Monitor.Worker.Record;

/// <summary>What a person said of two reports that look like one: that they are two, or one after all. The last word holds.</summary>
internal sealed class ReportDistinctionRow
{
    public long Id { get; init; }

    /// <summary>The source of the one report.</summary>
    public required string Source { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The source of the other.</summary>
    public required string OtherSource { get; init; }

    /// <summary>Its number.</summary>
    public required string Other { get; init; }

    /// <summary>Whether they are two.</summary>
    public required bool AreTwo { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset KnownAt { get; init; }
}
