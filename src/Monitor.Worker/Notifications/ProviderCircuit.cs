using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>Keeps away from a server that failed several times in a row: for a while nothing is tried there, then one message tells whether it is back.</summary>
/// <param name="failures">Failures in a row that open it.</param>
/// <param name="rest">How long it stays open.</param>
/// <param name="clock">Measures that.</param>
internal sealed class ProviderCircuit(int failures, TimeSpan rest, TimeProvider clock)
{
    private readonly Lock gate = new();
    private int inARow;
    private DateTimeOffset openUntil = DateTimeOffset.MinValue;

    /// <summary>Whether nothing is to be tried now.</summary>
    public bool IsOpen
    {
        get
        {
            lock (gate)
            {
                return clock.GetUtcNow() < openUntil;
            }
        }
    }

    /// <summary>How many of the last attempts tell all that it knows.</summary>
    public int Memory => failures;

    /// <summary>Notes how an attempt ended. A message that is refused for its own sake is no failure of the server.</summary>
    public void Note(bool failed) => Note(failed, clock.GetUtcNow());

    /// <summary>Takes up what an earlier process learnt, so that a restart does not send everything to a failing server once more.</summary>
    /// <param name="attempts">The last attempts, <see cref="Memory"/> of them or more, oldest first.</param>
    public void Resume(IEnumerable<PastAttempt> attempts)
    {
        foreach (var attempt in attempts)
        {
            Note(attempt.Failed, attempt.At);
        }
    }

    private void Note(bool failed, DateTimeOffset at)
    {
        lock (gate)
        {
            inARow = failed ? inARow + 1 : 0;
            if (!failed)
            {
                openUntil = DateTimeOffset.MinValue;
            }
            else if (inARow >= failures)
            {
                openUntil = at + rest;
                inARow = failures - 1; // the next failure opens it again at once
            }
        }
    }
}
