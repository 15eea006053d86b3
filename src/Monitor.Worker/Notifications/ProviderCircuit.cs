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

    /// <summary>Notes how an attempt ended. A message that is refused for its own sake is no failure of the server.</summary>
    public void Note(bool failed)
    {
        lock (gate)
        {
            inARow = failed ? inARow + 1 : 0;
            if (inARow >= failures)
            {
                openUntil = clock.GetUtcNow() + rest;
                inARow = failures - 1; // the next failure opens it again at once
            }
        }
    }
}
