namespace Monitor.Rules.Surveillance;

/// <summary>What the detector says of one period.</summary>
/// <param name="Score">The logarithm of the odds that an outbreak is under way.</param>
/// <param name="Expected">What was expected of the count; null where the period was not reported.</param>
public readonly record struct Judgement(double Score, Expectation? Expected)
{
    /// <summary>The score above which about one ordinary period in a hundred lies.</summary>
    public const double Threshold = 0;

    /// <summary>Whether the count is abnormally high.</summary>
    public bool IsAlarm => Score > Threshold;
}
