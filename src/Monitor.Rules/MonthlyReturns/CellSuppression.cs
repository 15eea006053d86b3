namespace Monitor.Rules.MonthlyReturns;

/// <summary>
/// Decides which cells of tables are hidden so that none over too few enterprises is shown (primary suppression), nor can be computed from those that are (complementary suppression).
/// </summary>
/// <param name="minimum">The least number of enterprises that a shown figure, or one that can be computed, may rest on; 2 or more.</param>
public sealed class CellSuppression(int minimum)
{
    private readonly List<int> contributors = [];
    private readonly List<bool> hidden = [];
    private readonly HashSet<int> secret = []; // hidden for themselves, not for the sake of others
    private readonly List<(int Total, int[] Parts, int Unlisted)> sums = [];
    private readonly List<(int Total, int[] Parts)> overlaps = [];

    /// <summary>Adds a cell.</summary>
    /// <param name="enterprises">How many enterprises it rests on.</param>
    /// <param name="sensitive">Whether it is hidden however many they are.</param>
    /// <returns>Its number.</returns>
    public int Add(int enterprises, bool sensitive = false)
    {
        contributors.Add(enterprises);
        hidden.Add(enterprises > 0 && (sensitive || enterprises < minimum));
        if (hidden[^1])
        {
            secret.Add(contributors.Count - 1);
        }

        return contributors.Count - 1;
    }

    /// <summary>Says that a cell is the sum of others; enterprises of the total that are in none of them stand in no cell.</summary>
    public void AddSum(int total, IEnumerable<int> parts)
    {
        int[] listed = [.. parts.Where(part => contributors[part] > 0)];
        sums.Add((total, listed, contributors[total] - listed.Sum(part => contributors[part])));
    }

    /// <summary>How many enterprises a cell rests on.</summary>
    public int EnterprisesOf(int cell) => contributors[cell];

    /// <summary>Says that some cells together rest on all enterprises of others, and on some more or none. Too few more must not be known by subtraction.</summary>
    public void AddDifference(IReadOnlyCollection<int> more, IReadOnlyCollection<int> less)
    {
        var rest = more.Sum(EnterprisesOf) - less.Sum(EnterprisesOf);
        if (rest >= minimum)
        {
            return;
        }

        contributors.Add(0); // what both make together stands in no table
        hidden.Add(true);
        var both = contributors.Count - 1;
        overlaps.Add((both, [.. more]));
        overlaps.Add((both, rest == 0 ? [.. less] : [.. less, Add(rest)]));
    }

    /// <summary>Hides cells until no sum gives one away.</summary>
    /// <remarks>Sum by sum first; then all sums together are solved, since two that cross may give away what neither does alone.</remarks>
    public void Protect()
    {
        ProtectSums();
        while (GivenAway() is { } cell && Cover(cell) is { } cover)
        {
            hidden[cover] = true;
            ProtectSums();
        }
    }

    private IEnumerable<(int Total, int[] Parts)> Equations => sums.Where(sum => sum.Unlisted == 0).Select(sum => (sum.Total, sum.Parts)).Concat(overlaps);

    private int? GivenAway() => secret.Count == 0 ? null : SumSolver.Determined([.. Equations], cell => hidden[cell]).Where(secret.Contains).Order().Cast<int?>().FirstOrDefault();

    /// <summary>The shown cell over the fewest enterprises to hide for another: one of its own sums where there is any.</summary>
    private int? Cover(int cell) => Enumerable.Range(0, contributors.Count)
        .Where(other => !hidden[other] && contributors[other] > 0)
        .OrderByDescending(other => Equations.Any(sum => Holds(sum, cell) && Holds(sum, other)))
        .ThenBy(other => contributors[other])
        .Cast<int?>().FirstOrDefault();

    private static bool Holds((int Total, int[] Parts) sum, int cell) => sum.Total == cell || sum.Parts.Contains(cell);

    private void ProtectSums()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (total, parts, unlisted) in sums)
            {
                changed |= Protect(total, parts, unlisted);
            }
        }
    }

    /// <summary>Whether a cell is hidden.</summary>
    public bool IsHidden(int cell) => hidden[cell];

    // under a hidden total every part is hidden: what remains to be computed is at most the total with its neighbours
    private bool Protect(int total, int[] parts, int unlisted)
    {
        if (hidden[total])
        {
            return HideAll(parts);
        }

        var unseen = parts.Where(part => hidden[part]).ToArray();
        var (members, enterprises) = (unseen.Length + (unlisted > 0 ? 1 : 0), unseen.Sum(part => contributors[part]) + unlisted);
        if (members == 0 || (unseen.Length == 0 && unlisted >= minimum))
        {
            return false;
        }

        var changed = false;
        while (members < 2 || enterprises < minimum)
        {
            if (parts.Where(part => !hidden[part]).OrderBy(part => contributors[part]).ThenBy(part => part).Cast<int?>().FirstOrDefault() is not { } next)
            {
                hidden[total] = true;
                return true;
            }

            (hidden[next], changed) = (true, true);
            (members, enterprises) = (members + 1, enterprises + contributors[next]);
        }

        return changed;
    }

    private bool HideAll(int[] parts)
    {
        var changed = false;
        foreach (var part in parts)
        {
            changed |= !hidden[part];
            hidden[part] = true;
        }

        return changed;
    }
}
