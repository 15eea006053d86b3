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

    public ImmutableArray<EnterpriseFigure> EnterpriseFigures { get; init; } = [];

    public MappedReport? Report { get; init; }

    public MappedReturn? Return { get; init; }

    /// <summary>Why it was quarantined, or why its whole file was refused.</summary>
    public SourceFault? Fault { get; init; }

    /// <summary>The row itself; null where it could not be cut into cells.</summary>
    public SourceRow? Row { get; init; }

    /// <summary>The headings of the file's columns, with the first row that tells of them; empty with all others.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>Figures that the row says it does not have.</summary>
    public int Missing { get; init; }

    /// <summary>What was left out of a row that was taken, with the reason.</summary>
    public ImmutableArray<SourceFault> Remarks { get; init; } = [];

    /// <summary>更正: it stands for an earlier row of the same file.</summary>
    public bool Amends { get; init; }

    public static MappedRow Of(RowFate fate, int line) => new() { Fate = fate, Line = line };

    public static MappedRow Filtered(SourceRow row) => new() { Fate = RowFate.Filtered, Line = row.Line };

    public static MappedRow Quarantined(SourceFault fault) => new() { Fate = RowFate.Quarantined, Line = fault.Line, Fault = fault };

    public static MappedRow Quarantined(SourceRow row, CellFault fault) => Quarantined(Told(row, fault));

    /// <summary>The fault of a cell with where its row stands.</summary>
    public static SourceFault Told(SourceRow row, CellFault fault) => row.Fault(fault.Field, fault.Reason) with { Remedy = fault.Remedy, Consequence = fault.Consequence };
}
