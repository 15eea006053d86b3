using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Notifications;

/// <summary>A colour of a page's style sheet.</summary>
/// <param name="Ordinal">The grade, 0 for none.</param>
/// <param name="Colour">As #rrggbb.</param>
/// <param name="Ink">The colour of text that is readable on it.</param>
internal sealed record GradeColour(int Ordinal, string Colour, string Ink)
{
    /// <summary>The colours of a scheme from none to the gravest.</summary>
    public static ImmutableArray<GradeColour> Of(GradeScheme scheme) =>
        [.. Enum.GetValues<Grade>().Select(grade => new GradeColour((int)grade, scheme[grade].Colour, GradeBadge.InkOn(scheme[grade].Colour)))];
}
