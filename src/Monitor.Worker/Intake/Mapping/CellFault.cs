namespace Monitor.Worker.Intake.Mapping;

/// <summary>What is wrong with a cell: the heading of its column, where there is one, and the reason in Chinese, with what its sender can do.</summary>
internal sealed record CellFault(string? Field, string Reason)
{
    /// <summary>What an operator can do about it here, in Chinese; empty for nothing. Follows upon the reason after a comma.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>What became of the cell where its row is taken all the same, in Chinese.</summary>
    public string Consequence { get; init; } = "";
}
