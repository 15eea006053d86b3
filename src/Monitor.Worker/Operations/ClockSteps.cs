namespace Monitor.Worker.Operations;

/// <summary>时钟拨回: notices when the wall clock is set back, by a clock that only runs forward. What was laid down for a time of the old clock must not wait for it to come again.</summary>
/// <remarks>It speaks of this process alone: a start lays down everything anew anyway.</remarks>
internal sealed class ClockSteps(TimeProvider clock)
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(10); // time services slew by less between two looks
    private static readonly TimeSpan Told = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private (DateTimeOffset Wall, long Stamp) last = (clock.GetUtcNow(), clock.GetTimestamp());
    private ClockStep? step;

    /// <summary>The last step, while it is news: for a day, and as long as the time it went back from is yet to come.</summary>
    public ClockStep? Recent
    {
        get
        {
            lock (gate)
            {
                var now = clock.GetUtcNow();
                return step is { } found && (now < found.From || now - found.To < Told) ? found : null;
            }
        }
    }

    /// <summary>Looks at the clock; null where it was not set back since the last look.</summary>
    public ClockStep? Look()
    {
        lock (gate)
        {
            var (wall, stamp) = (clock.GetUtcNow(), clock.GetTimestamp());
            var expected = last.Wall + clock.GetElapsedTime(last.Stamp, stamp);
            last = (wall, stamp);
            if (expected - wall < Least)
            {
                return null;
            }

            return step = new ClockStep(expected, wall);
        }
    }
}
