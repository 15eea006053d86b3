using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Monitor.Rules.Indicators;

/// <summary>The indicators of a configuration, numbered in an order in which every input stands before what is derived from it.</summary>
public sealed class IndicatorCatalog
{
    private readonly FrozenDictionary<string, int> indexes;

    /// <summary>Takes the indicators in any order.</summary>
    /// <exception cref="ArgumentException">A key is doubled, an input is unknown, or derived indicators rest on one another in a circle. The message names the key.</exception>
    public IndicatorCatalog(IEnumerable<Indicator> indicators)
    {
        var given = indicators.ToArray();
        var byKey = new Dictionary<string, Indicator>(StringComparer.Ordinal);
        foreach (var indicator in given)
        {
            if (!byKey.TryAdd(indicator.Key, indicator))
            {
                throw new ArgumentException($"The indicator {indicator.Key} is given twice.", nameof(indicators));
            }
        }

        var order = new List<Indicator>();
        var state = new Dictionary<string, bool>(StringComparer.Ordinal); // false while its inputs are visited
        foreach (var indicator in given)
        {
            Visit(indicator.Key, byKey, order, state);
        }

        Indicators = [.. order];
        indexes = order.Select((indicator, i) => (indicator.Key, i)).ToFrozenDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
    }

    /// <summary>The indicators, inputs first.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>The indicator of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Indicator this[string key] => Indicators[IndexOf(key)];

    /// <summary>The number of an indicator in <see cref="Indicators"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that key.</exception>
    public int IndexOf(string key) => indexes.TryGetValue(key, out var index) ? index : throw new KeyNotFoundException($"There is no indicator '{key}'.");

    /// <summary>Whether there is an indicator of that key.</summary>
    public bool Contains(string key) => indexes.ContainsKey(key);

    private static void Visit(string key, Dictionary<string, Indicator> byKey, List<Indicator> order, Dictionary<string, bool> state)
    {
        if (state.TryGetValue(key, out var finished))
        {
            if (!finished)
            {
                throw new ArgumentException($"The indicator {key} is derived from itself.", nameof(byKey));
            }

            return;
        }

        if (!byKey.TryGetValue(key, out var indicator))
        {
            throw new ArgumentException($"There is no indicator '{key}'.", nameof(byKey));
        }

        state[key] = false;
        foreach (var input in indicator.Formula?.Inputs ?? [])
        {
            Visit(input, byKey, order, state);
        }

        state[key] = true;
        order.Add(indicator);
    }
}
