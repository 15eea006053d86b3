namespace Monitor.Worker.Demo;

/// <summary>The clock of a played province: it stands where it is put.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Puts the clock forward; it never goes back.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        if (moment.UtcTicks > Interlocked.Read(ref ticks))
        {
            Interlocked.Exchange(ref ticks, moment.UtcTicks);
        }
    }
}
