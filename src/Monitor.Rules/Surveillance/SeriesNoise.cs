namespace Monitor.Rules.Surveillance;

/// <summary>How the numbers of a series scatter around what is expected.</summary>
public enum SeriesNoise
{
    /// <summary>人数: counts of people or cases; negative binomial.</summary>
    Count,

    /// <summary>率、指数、规模: positive measures whose relative scatter is learnt from the series itself; normal on the logarithmic scale.</summary>
    Measure,
}
