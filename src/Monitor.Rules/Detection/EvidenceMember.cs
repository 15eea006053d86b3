using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>组成: one lower or further alert that a composite judgement rests on. All of them together are what its figures count.</summary>
/// <param name="Region">The code of the region.</param>
/// <param name="Grade">The gravest grade that the alert stood at within the window.</param>
/// <param name="Alert">The alert's number.</param>
/// <param name="Rule">The alert's rule.</param>
/// <param name="Summary">Its reason in a few characters: no enterprise, no person.</param>
public sealed record EvidenceMember(string Region, Grade Grade, string Alert, string Rule, string Summary);
