namespace Monitor.Rules.Surveillance;

/// <summary>How much of a count is expected to be reported by now.</summary>
/// <param name="Share">Above 0, at most 1.</param>
/// <param name="Spread">The variance of the share, relative to its square, beyond the chance of each case.</param>
internal readonly record struct ReportedShare(double Share, double Spread)
{
    /// <summary>All of it.</summary>
    public static ReportedShare Whole => new(1, 0);
}
