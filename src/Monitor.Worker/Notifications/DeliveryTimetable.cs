using System.Collections.Immutable;

namespace Monitor.Worker.Notifications;

/// <summary>When a message that was not delivered is tried again, and when it is given up.</summary>
/// <param name="Retry">The waits after the first, second, … attempt; the last one repeats. Never empty.</param>
/// <param name="GiveUpAfter">How much waiting is enough.</param>
internal sealed record DeliveryTimetable(ImmutableArray<TimeSpan> Retry, TimeSpan GiveUpAfter)
{
    /// <summary>How long a claimed message is left to its sender; after a crash it is sent again when this has passed.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a receipt is waited for before another server takes over.</summary>
    public TimeSpan UnknownAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait after an attempt; null where the message is given up.</summary>
    /// <remarks>Counted in waits and not from the message's date: one made up after an outage is old before its first attempt.</remarks>
    /// <param name="attempts">Attempts made, this one included; at least 1.</param>
    public TimeSpan? WaitAfter(int attempts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        var wait = WaitOf(attempts);
        return WaitedBefore(attempts) + wait > GiveUpAfter ? null : wait;
    }

    /// <summary>Whether the next attempt comes so late that another way is not to wait for it.</summary>
    /// <param name="attempts">Attempts made; at least 1.</param>
    public bool IsLongBefore(int attempts) => WaitedBefore(attempts) + WaitOf(attempts) > UnknownAfter;

    /// <summary>How long was waited before an attempt, as far as it matters.</summary>
    private TimeSpan WaitedBefore(int attempts)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; attempt < attempts && waited <= GiveUpAfter; attempt++)
        {
            waited += WaitOf(attempt);
        }

        return waited;
    }

    private TimeSpan WaitOf(int attempt) => Retry[Math.Min(attempt, Retry.Length) - 1];
}
