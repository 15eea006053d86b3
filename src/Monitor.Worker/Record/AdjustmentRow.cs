namespace Monitor.Worker.Record;

/// <summary>调整数: a correction of reports or of a figure that people decided in a case, figures they found true (采信), or regions they excused from reporting (停报核准). Never changed once written.</summary>
internal sealed class AdjustmentRow
{
    /// <summary>Rises with the order of recording.</summary>
    public long Id { get; init; }

    /// <summary>The case in which it was decided; empty for figures found true and for excuses.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The event of the case that decided it; without a case, a number that rises by one.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>The region's code.</summary>
    public required string Region { get; init; }

    /// <summary>How many people moved to another employer together.</summary>
    public required int People { get; init; }

    /// <summary>The numbers of the reports they are taken off, as a JSON list; empty for none.</summary>
    public required string Reports { get; init; }

    /// <summary>The key of the indicator they are taken off; null for none.</summary>
    public string? Indicator { get; init; }

    /// <summary>The period of that in machine form; null where the figures of the indicator that were held back were found true.</summary>
    public string? Period { get; init; }

    /// <summary>The id of the source that the region is excused from; null for anything but an excuse.</summary>
    public string? Source { get; init; }

    /// <summary>The keys of the indicators that the source delivered then, as a JSON list; null for anything but an excuse.</summary>
    public string? Excused { get; init; }

    /// <summary>The first day of the excuse.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the excuse.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The version of the excuse that is taken back; null for anything else.</summary>
    public int? TakesBack { get; init; }

    /// <summary>The ids of those who decided it.</summary>
    public required string By { get; init; }

    public required string Reason { get; init; }
}
