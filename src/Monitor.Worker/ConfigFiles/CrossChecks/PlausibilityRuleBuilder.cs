using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Rules;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the lines of plausibility rules and checks that a graver grade asks for more.</summary>
internal sealed class PlausibilityRuleBuilder(ConfigErrors errors, BoundPlaces places)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    /// <summary>The lines by rising grade.</summary>
    public static ImmutableArray<PlausibilityLine> Lines(PlausibilityRuleDocument document) =>
        [.. document.Grades.Select(grade => new PlausibilityLine((Grade)grade.Key, grade.Value.FallsTo, grade.Value.RisesTo))];

    public void Check(PlausibilityRuleDocument document)
    {
        foreach (var grade in document.Grades.Values.Where(grade => grade is { FallsTo: null, RisesTo: null }))
        {
            refusals.Add(grade, "应写明 falls_to（减到典型值的多少）或者 rises_to（增到典型值的几倍）");
        }

        foreach (var (lower, higher) in document.Grades.Zip(document.Grades.Skip(1)))
        {
            var (loose, strict) = (lower.Value, higher.Value);
            if ((strict.FallsTo is { } fall && !(fall < loose.FallsTo)) || (strict.RisesTo is { } rise && !(rise > loose.RisesTo)))
            {
                refusals.Add(strict, $"第 {higher.Key} 级的条件应严于第 {lower.Key} 级：falls_to 更小，rises_to 更大；最低一级没有写的一边，以上各级也不能写");
            }
        }

        if (document is { Judged: ShiftMeasure.Rows, Least: > 0 and < 2 })
        {
            refusals.Add(document, nameof(document.Least), "按报送地区数判断（judged: rows）时，least 是地区数，应不少于 2");
        }
    }
}
