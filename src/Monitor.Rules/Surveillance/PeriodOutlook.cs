namespace Monitor.Rules.Surveillance;

/// <summary>What the calendar says of a period before anything is counted in it.</summary>
/// <param name="Phase">The place in the year, 0 to 1.</param>
/// <param name="LogLength">The logarithm of the period's length, relative to a usual one.</param>
/// <param name="Before">The share of its days in the rush before the Spring Festival (春节前).</param>
/// <param name="Festival">The share in the festival itself (春节).</param>
/// <param name="After">The share in the slow week after it.</param>
/// <param name="Return">The share in the weeks of return to work (节后返岗).</param>
/// <param name="October">The share in the October holiday (国庆节).</param>
/// <param name="Work">The logarithm of its working days, relative to a usual period, as far as the windows of the festivals do not hold them; 0 where the arrangement of the year is not known.</param>
internal readonly record struct PeriodOutlook(
    double Phase, double LogLength, double Before, double Festival, double After, double Return, double October, double Work)
{
    /// <summary>Whether a window of a festival touches it.</summary>
    public bool IsFestive => Before + Festival + After + Return + October > 0;

    /// <summary>The yearly wave there.</summary>
    public (double Sine, double Cosine) Wave { get; } = Math.SinCos(2 * Math.PI * Phase);
}
