using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>What was made of a row.</summary>
internal sealed record MappedRow
{
    public required RowFate Fate { get; init; }

    /// <summary>Where the row begins in its file.</summary>
    public int Line { get; init; }

    public ImmutableArray<Observation> Observations { get; init; } = [];

    public MappedReport? Report { get; init; }

    /// <summary>Why it was quarantined, or why its whole file was refused.</summary>
    public SourceFault? Fault { get; init; }

    /// <summary>The row that was quarantined, or taken with remarks, by its cells; null where it could not be cut into any.</summary>
    public SourceRow? Row { get; init; }

    /// <summary>Figures that the row says it does not have.</summary>
    public int Missing { get; init; }

    public static MappedRow Filtered(SourceRow row) => new() { Fate = RowFate.Filtered, Line = row.Line };

    public static MappedRow Quarantined(SourceFault fault) => new() { Fate = RowFate.Quarantined, Line = fault.Line, Fault = fault };

    public static MappedRow Quarantined(SourceRow row, CellFault fault) => Quarantined(row.Fault(fault.Field, fault.Reason)) with { Row = row };
}
