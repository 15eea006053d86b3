using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Filings;
using Monitor.Worker.ConfigFiles.Documents.Rules;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the rules on implausible figures, deliveries and reporters, and checks that they ask for something.</summary>
internal sealed class DataRuleBuilder(ConfigErrors errors, BoundPlaces places, ImmutableArray<SourceDocument> sources)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public static PlausibilityRule ToRule(PlausibilityRuleDocument rule, RuleHead head) => new(head)
    {
        Indicator = rule.Indicator,
        Measure = rule.Judged,
        TypicalOf = rule.TypicalOf,
        Least = rule.Least,
        BelievedAfter = rule.BelievedAfter,
        PausesAtFestival = rule.Pause is not null,
        Lines = Lines(rule),
    };

    public DeliveryRule ToRule(DeliveryRuleDocument rule, RuleHead head) => new(head)
    {
        Source = rule.Source,
        SourceName = Source(rule)?.Name ?? rule.Source,
        Indicators = Indicators(rule),
        TypicalOf = rule.TypicalOf,
        BelievedAfter = rule.BelievedAfter,
        Lines = Lines(rule),
    };

    public static RegisterRule ToRule(ReportersRuleDocument rule, RuleHead head) => new(head)
    {
        Every = rule.Every == ReportCycle.Week ? PeriodKind.Week : PeriodKind.Month,
        Lines = [.. rule.Grades.Select(grade => new RegisterLine((Grade)grade.Key, grade.Value.RateBelow, grade.Value.OverdueAtLeast))],
    };

    private static ImmutableArray<PlausibilityLine> Lines(PlausibilityRuleDocument document) =>
        [.. document.Grades.Select(grade => new PlausibilityLine((Grade)grade.Key, grade.Value.FallsTo, grade.Value.RisesTo))];

    private static ImmutableArray<DeliveryLine> Lines(DeliveryRuleDocument document) => [.. document.Grades.Select(grade => new DeliveryLine(
        (Grade)grade.Key,
        new ShapeLimit(grade.Value.ColumnsChange, grade.Value.Refused, (double?)grade.Value.QuarantinedShare, (double?)grade.Value.RowsFallTo, (double?)grade.Value.RowsRiseTo)))];

    private SourceDocument? Source(DeliveryRuleDocument document) => sources.IsDefault ? null : sources.FirstOrDefault(source => source.Id == document.Source);

    private ImmutableArray<string> Indicators(DeliveryRuleDocument document) =>
        Source(document) is FiguresSource figures ? [.. figures.Figures.Select(figure => figure.Indicator).Distinct(StringComparer.Ordinal)] : [];

    public void Check(ReportersRuleDocument document)
    {
        foreach (var grade in document.Grades.Values.Where(grade => grade is { RateBelow: null, OverdueAtLeast: null }))
        {
            refusals.Add(grade, "应写明 rate_below（到报率低于）或者 overdue_at_least（逾期家数达到）");
        }

        foreach (var (lower, higher) in document.Grades.Zip(document.Grades.Skip(1)))
        {
            var (loose, strict) = (lower.Value, higher.Value);
            if (strict.RateBelow >= loose.RateBelow || strict.OverdueAtLeast <= loose.OverdueAtLeast)
            {
                refusals.Add(strict, $"第 {higher.Key} 级的条件应严于第 {lower.Key} 级：rate_below 更小，overdue_at_least 更大");
            }
        }
    }

    public void Check(DeliveryRuleDocument document)
    {
        if (!sources.IsDefault && Source(document) is null)
        {
            refusals.Add(document, nameof(document.Source), ConfigRefusals.Unknown("数据源", document.Source, sources.Select(source => source.Id)));
        }

        foreach (var grade in document.Grades.Values.Where(grade => grade is { ColumnsChange: false, Refused: false, QuarantinedShare: null, RowsFallTo: null, RowsRiseTo: null }))
        {
            refusals.Add(grade, "应至少写明一个条件：columns_change、refused、quarantined_share、rows_fall_to 或者 rows_rise_to");
        }
    }

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
