using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>An alert as composite rules count it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Rule">The rule that raised it.</param>
/// <param name="Region">The region's index.</param>
/// <param name="Grade">The gravest grade it stood at within the window.</param>
/// <param name="Summary">Its reason in a few characters.</param>
/// <param name="RestsOnDetector">Whether nothing but the detector speaks for it.</param>
internal sealed record StandingAlert(string Number, Rule Rule, int Region, Grade Grade, string Summary, bool RestsOnDetector);
