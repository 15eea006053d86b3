using System.Collections.Immutable;

namespace Monitor.Rules.Briefings;

/// <summary>One level's alerts in numbers.</summary>
/// <param name="Name">Such as 县级.</param>
/// <param name="Standing">Open alerts by grade, the gravest first.</param>
/// <param name="Open">Open alerts in all.</param>
/// <param name="New">Raised in the week.</param>
/// <param name="Upgraded">Upgraded in the week.</param>
/// <param name="Lowered">Lowered in the week.</param>
/// <param name="Proposed">Whose lowering was proposed in the week.</param>
/// <param name="Ended">Ended in the week.</param>
public sealed record BriefingLevel(string Name, ImmutableArray<int> Standing, int Open, int New, int Upgraded, int Lowered, int Proposed, int Ended);
