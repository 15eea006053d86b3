using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>小数隐去: counts of people that are too small to leave the house, because those who know the place would know whom they mean.</summary>
/// <param name="Below">Counts above 0 and below this are suppressed; 0 for none.</param>
public sealed record SmallCells(int Below)
{
    /// <summary>What stands where a count is suppressed. It is always seen, never a blank.</summary>
    public const string Mark = "*";

    /// <summary>Which counts of a list that adds up to a printed total are suppressed.</summary>
    /// <remarks>A single suppressed count could be told from the total, so the smallest of the others goes with it.</remarks>
    /// <param name="counts">The counts; null where nothing is told.</param>
    public ImmutableArray<bool> Of(IReadOnlyList<int?> counts)
    {
        var hidden = counts.Select(count => count > 0 && count < Below).ToArray();
        if (hidden.Count(one => one) == 1 && counts.Count > 1)
        {
            var second = Enumerable.Range(0, counts.Count).Where(i => !hidden[i] && counts[i] > 0).OrderBy(i => counts[i]).FirstOrDefault(-1);
            if (second >= 0)
            {
                hidden[second] = true;
            }
        }

        return [.. hidden];
    }
}
