using Monitor.Rules.Periods;

namespace Monitor.Worker.Record.Tables;

/// <summary>Gives indicator, region and kind of period a small number, which the observations carry.</summary>
internal sealed class SeriesTable
{
    public int Id { get; init; }

    public required string Indicator { get; init; }

    public required string Region { get; init; }

    public required PeriodKind PeriodKind { get; init; }
}
