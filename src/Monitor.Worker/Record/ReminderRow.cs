namespace Monitor.Worker.Record;

/// <summary>催报: a reminder that was dealt with. One of a kind for whom it was sent to and the period.</summary>
internal sealed class ReminderRow
{
    public long Id { get; init; }

    /// <summary>The id of a reporter, or <c>list:</c> and a region's code.</summary>
    public required string Subject { get; init; }

    /// <summary>In machine form.</summary>
    public required string Period { get; init; }

    /// <summary>Days after the due day that it stands for.</summary>
    public required int DaysAfterDue { get; init; }

    /// <summary>The number of the message; null where there was nobody to send it to, or no need any more.</summary>
    public long? Message { get; init; }

    public required DateTimeOffset At { get; init; }
}
