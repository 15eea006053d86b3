namespace Monitor.Rules.MonthlyReturns;

/// <summary>Solves sums for the cells that are hidden.</summary>
internal static class SumSolver
{
    private const double Nothing = 1e-9;

    /// <summary>The hidden cells that the sums determine when every other cell is known.</summary>
    public static IEnumerable<int> Determined(IReadOnlyList<(int Total, int[] Parts)> sums, Func<int, bool> isHidden)
    {
        int[] unknown = [.. sums.SelectMany(sum => sum.Parts.Append(sum.Total)).Where(isHidden).Distinct().Order()];
        var rows = sums.Select(sum => unknown.Select(cell => (sum.Parts.Contains(cell) ? 1.0 : 0) - (cell == sum.Total ? 1 : 0)).ToArray()).Where(row => row.Any(IsThere)).ToArray();
        Reduce(rows, unknown.Length);
        return rows.Where(row => row.Count(IsThere) == 1).Select(row => unknown[Array.FindIndex(row, IsThere)]);
    }

    // to the reduced echelon form, in which a cell is determined exactly where a row holds it alone
    private static void Reduce(double[][] rows, int columns)
    {
        for (var (column, done) = (0, 0); column < columns && done < rows.Length; column++)
        {
            var pivot = Array.FindIndex(rows, done, row => IsThere(row[column]));
            if (pivot < 0)
            {
                continue;
            }

            (rows[done], rows[pivot]) = (rows[pivot], rows[done]);
            var taken = Array.ConvertAll(rows[done], value => value / rows[done][column]);
            rows[done] = taken;
            for (var row = 0; row < rows.Length; row++)
            {
                var factor = rows[row][column];
                if (row != done && IsThere(factor))
                {
                    rows[row] = [.. rows[row].Zip(taken, (value, one) => value - (factor * one))];
                }
            }

            done++;
        }
    }

    private static bool IsThere(double value) => Math.Abs(value) > Nothing;
}
