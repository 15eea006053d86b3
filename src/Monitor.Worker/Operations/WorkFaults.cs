using System.Collections.Immutable;

namespace Monitor.Worker.Operations;

/// <summary>作业状态: which of the service's works fail, and since when. It speaks of this process alone: after a start everything is tried at once anyway.</summary>
internal sealed class WorkFaults(TimeProvider clock)
{
    // one failure is made up for at the next turn, before anybody could act on it
    private const int FailuresToTell = 2;

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, (DateTimeOffset Since, int Times)> failing = new(StringComparer.Ordinal);

    /// <summary>The works that have failed at least twice in a row, with the moment of the first failure.</summary>
    public ImmutableArray<(string Work, DateTimeOffset Since)> Lasting
    {
        get
        {
            lock (gate)
            {
                return [.. failing.Where(work => work.Value.Times >= FailuresToTell).Select(work => (work.Key, work.Value.Since))];
            }
        }
    }

    /// <summary>Notes that a work has failed.</summary>
    /// <param name="work">What it does, in Chinese.</param>
    public void Failed(string work)
    {
        lock (gate)
        {
            failing[work] = failing.TryGetValue(work, out var before) ? (before.Since, before.Times + 1) : (clock.GetUtcNow(), 1);
        }
    }

    /// <summary>Notes that a work was done.</summary>
    public void Done(string work)
    {
        lock (gate)
        {
            failing.Remove(work);
        }
    }
}
