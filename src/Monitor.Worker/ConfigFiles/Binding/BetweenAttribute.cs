namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>The bounds of a number, both included; of a duration or a date in the shapes of the file ("1h", "2024-01-31").</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class BetweenAttribute : Attribute
{
    public BetweenAttribute(double lowest, double highest = double.PositiveInfinity) => (Lowest, Highest) = (Limit(lowest), Limit(highest));

    public BetweenAttribute(string? lowest, string? highest = null) => (Lowest, Highest) = (lowest, highest);

    /// <summary>The least value allowed as it would be written in a file, null where there is none.</summary>
    public string? Lowest { get; }

    /// <summary>The greatest value allowed, null where there is none.</summary>
    public string? Highest { get; }

    private static string? Limit(double limit) =>
        double.IsInfinity(limit) ? null : ((decimal)limit).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
