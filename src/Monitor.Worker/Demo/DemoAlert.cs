using Monitor.Rules.Grading;

namespace Monitor.Worker.Demo;

/// <summary>An alert that arose in the play, or rose to a higher grade: one entry for each grade it came to.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Grade">The grade it came to.</param>
/// <param name="IsDataAlert">Whether it tells of missing data (数据预警).</param>
/// <param name="Raised">The local day on which it came to that grade.</param>
/// <param name="Ended">The local day on which it was lowered or lifted; null while it stands.</param>
internal sealed record DemoAlert(string Rule, string Region, Grade Grade, bool IsDataAlert, DateOnly Raised, DateOnly? Ended = null);
