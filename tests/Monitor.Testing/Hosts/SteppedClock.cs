using Microsoft.Extensions.Time.Testing;

namespace Monitor.Testing.Hosts;

/// <summary>A fake clock that can be set back as a server's is: what it shows changes, while timers and the stamps of a running clock go on.</summary>
public sealed class SteppedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private TimeSpan offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;

    public override long GetTimestamp() => base.GetUtcNow().UtcTicks;

    /// <summary>Sets it back, or forward by a negative time.</summary>
    public void SetBack(TimeSpan by) => offset -= by;
}
