namespace Monitor.Rules.Detection;

/// <summary>One figure behind a judgement, with what it was held against.</summary>
/// <param name="Name">What it is, in official Chinese.</param>
/// <param name="Value">Its value; null where it could not be computed.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Period">The period it speaks of, in machine form; empty where it speaks of a window.</param>
public sealed record Figure(string Name, decimal? Value, string Unit, string Period);
