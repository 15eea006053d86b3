namespace Monitor.Worker.Intake.Mapping;

/// <summary>What is wrong with a cell: the heading of its column, where there is one, and the reason in Chinese.</summary>
internal sealed record CellFault(string? Field, string Reason);
