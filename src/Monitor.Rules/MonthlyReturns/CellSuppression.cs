namespace Monitor.Rules.MonthlyReturns;

/// <summary>
/// Decides which cells of tables are hidden so that none over too few enterprises is shown (primary suppression), nor can be computed from those that are (complementary suppression).
/// </summary>
/// <param name="minimum">The least number of enterprises that a shown figure, or one that can be computed, may rest on; 2 or more.</param>
public sealed class CellSuppression(int minimum)
{
    private readonly List<int> contributors = [];
    private readonly List<bool> hidden = [];
    private readonly List<(int Total, int[] Parts, int Unlisted)> sums = [];

    /// <summary>Adds a cell.</summary>
    /// <param name="enterprises">How many enterprises it rests on.</param>
    /// <param name="sensitive">Whether it is hidden however many they are.</param>
    /// <returns>Its number.</returns>
    public int Add(int enterprises, bool sensitive = false)
    {
        contributors.Add(enterprises);
        hidden.Add(enterprises > 0 && (sensitive || enterprises < minimum));
        return contributors.Count - 1;
    }

    /// <summary>Says that a cell is the sum of others; enterprises of the total that are in none of them stand in no cell.</summary>
    public void AddSum(int total, IEnumerable<int> parts)
    {
        int[] listed = [.. parts.Where(part => contributors[part] > 0)];
        sums.Add((total, listed, contributors[total] - listed.Sum(part => contributors[part])));
    }

    /// <summary>Hides cells until no sum gives one away.</summary>
    public void Protect()
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

        var secret = parts.Where(part => hidden[part]).ToArray();
        var (members, enterprises) = (secret.Length + (unlisted > 0 ? 1 : 0), secret.Sum(part => contributors[part]) + unlisted);
        if (members == 0 || (secret.Length == 0 && unlisted >= minimum))
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
