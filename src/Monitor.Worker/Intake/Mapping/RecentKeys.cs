using System.Diagnostics.CodeAnalysis;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>What was seen lately under a key, of bounded size: the oldest keys are forgotten first, so that a file may be as long as it likes.</summary>
internal sealed class RecentKeys<TKey, TValue>(int capacity = RecentKeys<TKey, TValue>.UsualCapacity)
    where TKey : notnull
{
    private const int UsualCapacity = 1 << 18;

    private readonly Dictionary<TKey, TValue> values = [];
    private readonly Queue<TKey> order = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => values.TryGetValue(key, out value);

    /// <summary>Keeps a value under a key.</summary>
    /// <returns>Whether the key is new.</returns>
    public bool Set(TKey key, TValue value)
    {
        var count = values.Count;
        values[key] = value;
        if (values.Count == count)
        {
            return false;
        }

        order.Enqueue(key);
        if (order.Count > capacity)
        {
            values.Remove(order.Dequeue());
        }

        return true;
    }
}
