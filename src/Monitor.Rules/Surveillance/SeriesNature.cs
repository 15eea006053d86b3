namespace Monitor.Rules.Surveillance;

/// <summary>What kind of numbers a series holds and which way is bad news.</summary>
/// <param name="Noise">How its numbers scatter.</param>
/// <param name="Side">The side on which it is watched.</param>
public readonly record struct SeriesNature(SeriesNoise Noise, AlarmSide Side);
