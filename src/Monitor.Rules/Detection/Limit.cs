namespace Monitor.Rules.Detection;

/// <summary>警戒线: a line that a figure must reach from below, or from above. The line itself counts as reached.</summary>
/// <param name="Value">The line, in the unit of the figure.</param>
/// <param name="Downward">Whether the figure must fall to the line; otherwise it must rise to it.</param>
public readonly record struct Limit(decimal Value, bool Downward)
{
    /// <summary>A line to rise to.</summary>
    public static Limit AtLeast(decimal value) => new(value, false);

    /// <summary>A line to fall to.</summary>
    public static Limit AtMost(decimal value) => new(value, true);

    /// <summary>Whether the figure has reached the line.</summary>
    public bool Reached(decimal figure) => Downward ? figure <= Value : figure >= Value;
}
