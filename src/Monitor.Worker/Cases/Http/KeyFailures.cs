using System.Net;

namespace Monitor.Worker.Cases.Http;

/// <summary>Counts wrong keys by kind and address: after too many in a while an address has to wait with that kind, so that nobody tries keys by the thousand.</summary>
internal sealed class KeyFailures(TimeProvider clock)
{
    /// <summary>Wrong keys that an address may give within <see cref="Window"/>.</summary>
    public const int Most = 10;

    private const int MostAddresses = 10_000;

    /// <summary>How long a wrong key counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<(KeyKind Kind, IPAddress Address), (DateTimeOffset Since, int Count)> failures = [];

    /// <summary>How long an address has to wait; null where it may try.</summary>
    public TimeSpan? Wait(KeyKind kind, IPAddress address)
    {
        lock (gate)
        {
            return failures.TryGetValue((kind, address), out var failed) && failed.Count >= Most && failed.Since + Window - clock.GetUtcNow() is { Ticks: > 0 } left ? left : null;
        }
    }

    public void Note(KeyKind kind, IPAddress address)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (failures.Count >= MostAddresses)
            {
                foreach (var past in failures.Where(entry => entry.Value.Since + Window <= now).Select(entry => entry.Key).ToArray())
                {
                    failures.Remove(past);
                }
            }

            failures[(kind, address)] = failures.TryGetValue((kind, address), out var failed) && failed.Since + Window > now ? (failed.Since, failed.Count + 1) : (now, 1);
        }
    }
}
