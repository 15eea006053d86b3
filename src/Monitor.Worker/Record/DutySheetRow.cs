namespace Monitor.Worker.Record;

/// <summary>交接班单: what one shift handed to the next, and who took over when. Its content never changes once written.</summary>
internal sealed class DutySheetRow
{
    public long Id { get; init; }

    /// <summary>The code of the region of the roster.</summary>
    public required string Region { get; init; }

    /// <summary>When the shift that takes over begins.</summary>
    public required DateTimeOffset ShiftFrom { get; init; }

    /// <summary>Since when what it tells has happened.</summary>
    public required DateTimeOffset Since { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The ids of those whose shift ends, separated by blanks; empty where nobody was on duty.</summary>
    public required string Outgoing { get; init; }

    /// <summary>The ids of those whose shift begins, the officers first, separated by blanks.</summary>
    public required string Incoming { get; init; }

    /// <summary>The ids of those who stay responsible until it is confirmed, separated by blanks.</summary>
    public required string Responsible { get; init; }

    /// <summary>What it says, as JSON.</summary>
    public required string Body { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The id of the person who took over; null until then.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>How often it was reminded of.</summary>
    public int Reminders { get; init; }

    /// <summary>When it is reminded of next; null where it no longer is.</summary>
    public DateTimeOffset? RemindAt { get; init; }
}
