using System.Collections.Immutable;

namespace Monitor.Rules.Briefings;

/// <summary>失业动态监测.</summary>
/// <param name="IsShown">Whether any enterprise ever returned.</param>
/// <param name="Summary">The province, in sentences.</param>
/// <param name="Rows">A row a city.</param>
/// <param name="Note">What is not shown, and why.</param>
public sealed record BriefingSurvey(bool IsShown, string Summary, ImmutableArray<BriefingSurveyRow> Rows, string Note)
{
    /// <summary>Nothing to say.</summary>
    public static BriefingSurvey None { get; } = new(IsShown: false, "", [], "");
}
