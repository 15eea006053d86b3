namespace Monitor.Testing.Servers;

/// <summary>Waits for what a server does a moment after it has answered.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    public static async Task<T> HoldsAsync<T>(Func<T> read, Predicate<T> holds, Func<T, string> otherwise, CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        var begin = clock.GetTimestamp();
        while (true)
        {
            var value = read();
            if (holds(value))
            {
                return value;
            }

            if (clock.GetElapsedTime(begin) > Patience)
            {
                throw new TimeoutException($"{otherwise(value)} (waited {Patience.TotalSeconds} s)");
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
