namespace Monitor.Rules.MonthlyReturns;

/// <summary>Shares as monthly reports print them.</summary>
internal static class Percentage
{
    /// <summary>Per cent with two decimals; a half is rounded away from zero.</summary>
    public static decimal Of(decimal share) => Math.Round(share * 100, 2, MidpointRounding.AwayFromZero);

    /// <summary>Per cent of a part with all its decimals, as rules hold it against a line; null where the whole is nothing.</summary>
    public static decimal? Exact(long part, long whole) => whole == 0 ? null : part * 100m / whole;

    /// <summary>Per cent of a part; null where the whole is nothing.</summary>
    public static decimal? Of(long part, long whole) => whole == 0 ? null : Of(part / (decimal)whole);
}
