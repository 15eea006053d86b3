namespace Monitor.Rules.Surveillance;

/// <summary>How much a baseline lets its level move, in log units a week.</summary>
/// <param name="LevelStep">Standard deviation of the level's lasting step from week to week.</param>
/// <param name="Waver">Standard deviation of a passing deviation of the level.</param>
/// <param name="WaveStep">Standard deviation of the change of the yearly wave's coefficients from week to week.</param>
internal readonly record struct BaselineSetting(double LevelStep, double Waver, double WaveStep);
