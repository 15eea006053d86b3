namespace Monitor.Rules.Surveillance;

/// <summary>One way an outbreak may go.</summary>
/// <param name="Chance">The chance that it begins in a given period.</param>
/// <param name="Steps">Its excess in each of its periods, as places on the grid of excesses.</param>
internal readonly record struct OutbreakProfile(double Chance, int[] Steps)
{
    /// <summary>Whether it climbs over months instead of ending within a few periods.</summary>
    public bool IsRamp => Steps.Length > 4;
}
