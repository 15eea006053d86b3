using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Rules;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the lines of the grades and checks that a graver grade asks for more.</summary>
internal sealed class LimitBuilder(ConfigErrors errors, BoundPlaces places)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    /// <summary>The first line with a least count, null where no line has one.</summary>
    public static GradeDocument? AsksMinimum(FigureRuleDocument document) => document switch
    {
        RateRuleDocument rate => rate.Grades.Values.FirstOrDefault(grade => grade.Minimum is not null),
        ChangeRuleDocument change => change.Grades.Values.FirstOrDefault(grade => grade.Minimum is not null),
        _ => null,
    };

    public static string Shown(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public ImmutableArray<GradeLimit> Of(RateRuleDocument document) => Rising(
        document.Grades, grade => (LineOf(grade, ("at_least", grade.AtLeast), ("at_most", grade.AtMost)), grade.Minimum));

    public ImmutableArray<GradeLimit> Of(ChangeRuleDocument document) => Rising(
        document.Grades, grade => (LineOf(grade, ("growth_at_least", grade.GrowthAtLeast), ("growth_at_most", grade.GrowthAtMost)), grade.Minimum));

    public ImmutableArray<FurtherCondition> Further(ImmutableArray<FurtherConditionDocument> documents) =>
        [.. documents.Select(also => new FurtherCondition(also.Indicator, LineOf(also, ("at_least", also.AtLeast), ("at_most", also.AtMost))))];

    public RelativeTest? Relative(RelativeDocument? document) => document is null
        ? null
        : new(document.Years, LineOf(document, ("at_least", document.AtLeast), ("at_most", document.AtMost)));

    public ImmutableArray<MissingPeriods> Missing(CompletenessRuleDocument document)
    {
        foreach (var (lower, higher) in Neighbours(document.Grades).Where(pair => pair.Higher.Value.PeriodsMissing <= pair.Lower.Value.PeriodsMissing))
        {
            refusals.Add(higher.Value, nameof(MissingGradeDocument.PeriodsMissing), $"第 {higher.Key} 级的期数应多于第 {lower.Key} 级的 {lower.Value.PeriodsMissing}");
        }

        return [.. document.Grades.Select(grade => new MissingPeriods((Grade)grade.Key, grade.Value.PeriodsMissing))];
    }

    private ImmutableArray<GradeLimit> Rising<TGrade>(ImmutableSortedDictionary<int, TGrade> grades, Func<TGrade, (Limit Line, decimal? Minimum)> read)
        where TGrade : GradeDocument
    {
        var limits = grades.ToDictionary(grade => grade.Key, grade => read(grade.Value));
        foreach (var (lower, higher) in Neighbours(grades))
        {
            var (loose, strict) = (limits[lower.Key], limits[higher.Key]);
            if (loose.Line.Downward != strict.Line.Downward)
            {
                refusals.Add(higher.Value, $"第 {higher.Key} 级与第 {lower.Key} 级的方向相反：各级应同为“不低于”或同为“不高于”");
            }
            else if (loose.Line.Value != strict.Line.Value && loose.Line.Reached(strict.Line.Value) is false)
            {
                refusals.Add(higher.Value, $"第 {higher.Key} 级的警戒线 {strict.Line.Value} 比第 {lower.Key} 级的 {loose.Line.Value} 更容易达到；级别越高，条件应越严");
            }
            else if (loose.Line == strict.Line && (higher.Value.RaiseAfter ?? 0) <= (lower.Value.RaiseAfter ?? 0) && (strict.Minimum ?? 0) <= (loose.Minimum ?? 0))
            {
                refusals.Add(higher.Value, $"第 {higher.Key} 级的条件与第 {lower.Key} 级相同，第 {lower.Key} 级将永远不会出现");
            }
        }

        return [.. limits.OrderBy(limit => limit.Key).Select(limit => new GradeLimit((Grade)limit.Key, limit.Value.Line, limit.Value.Minimum))];
    }

    private Limit LineOf(object record, (string Key, decimal? Value) least, (string Key, decimal? Value) most)
    {
        if (least.Value is null == most.Value is null)
        {
            refusals.Add(record, $"“{least.Key}”和“{most.Key}”应恰写一个");
        }

        return least.Value is { } rise ? Limit.AtLeast(rise) : Limit.AtMost(most.Value ?? 0);
    }

    private static IEnumerable<(KeyValuePair<int, TGrade> Lower, KeyValuePair<int, TGrade> Higher)> Neighbours<TGrade>(ImmutableSortedDictionary<int, TGrade> grades) =>
        grades.Zip(grades.Skip(1));
}
