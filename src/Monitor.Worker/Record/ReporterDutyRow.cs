using Monitor.Rules.Periods;

namespace Monitor.Worker.Record;

/// <summary>应报义务: what is expected of a reporter from a moment on. Never changed once written; the last version of a reporter holds.</summary>
internal sealed class ReporterDutyRow
{
    /// <summary>Rises with the order of recording.</summary>
    public long Id { get; init; }

    /// <summary>The id of the reporter.</summary>
    public required string Reporter { get; init; }

    /// <summary>As it was registered then.</summary>
    public required string Enterprise { get; init; }

    /// <summary>As it was registered then; null where it was not known.</summary>
    public string? CreditCode { get; init; }

    /// <summary>The region's code, as it was registered then.</summary>
    public required string Region { get; init; }

    /// <summary>Null where it need not report regularly any more.</summary>
    public PeriodKind? Every { get; init; }

    /// <summary>The first period expected begins on this day or later.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Days of its own; null where the register's own hold.</summary>
    public int? DueDays { get; init; }

    public int? GraceDays { get; init; }

    public required DateTimeOffset KnownAt { get; init; }
}
