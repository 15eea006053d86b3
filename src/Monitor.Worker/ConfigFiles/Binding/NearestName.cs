namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Finds what a mistyped name was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The nearest of the known names, null where none is near; the first where several are as near.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var allowed = Math.Max(1, Math.Min(3, written.Length / 3));
        return known
            .Select(name => (Name: name, Distance: Distance(written.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= allowed)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    // Restricted edit distance: two neighbouring letters swapped count as one slip, the most frequent one at a keyboard.
    private static int Distance(string from, string to)
    {
        var steps = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                steps[i, j] = i == 0 ? j : j == 0 ? i : Step(i, j);
            }
        }

        return steps[from.Length, to.Length];

        int Step(int i, int j)
        {
            var best = Math.Min(Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1, steps[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
            var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            return swapped ? Math.Min(best, steps[i - 2, j - 2] + 1) : best;
        }
    }
}
