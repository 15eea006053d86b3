using Monitor.Rules.Detection;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Layoffs;

/// <summary>重复报送: one reduction that came from two sources under two numbers.</summary>
/// <param name="Basis">Where the numbers come from.</param>
/// <param name="Likeness">How like the two must be.</param>
public sealed record DuplicateWatch(Basis Basis, ReportLikeness Likeness);
