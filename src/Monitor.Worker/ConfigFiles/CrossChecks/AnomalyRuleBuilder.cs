using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Rules;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes anomaly rules and checks that the detector can judge what they name.</summary>
/// <param name="errors">Where mistakes go.</param>
/// <param name="places">Where the documents stand in the files.</param>
/// <param name="indicators">The catalogue, null where it has mistakes of its own; then indicators are not checked.</param>
/// <param name="cap">The gravest grade that the detector may give alone.</param>
internal sealed class AnomalyRuleBuilder(ConfigErrors errors, BoundPlaces places, IndicatorCatalog? indicators, Grade cap)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public AnomalyRule ToRule(AnomalyRuleDocument document, RuleHead head) => new(head)
    {
        Indicator = document.Indicator,
        FalseAlarms = document.FalseAlarms,
        PausesAtFestival = document.Pause is not null,
        Lines = [.. document.Grades.Select(grade => new AnomalyLine((Grade)grade.Key, grade.Value.ProbabilityAtLeast, grade.Value.ExcessAtLeast, grade.Value.DeviationAtLeast))],
        Cap = cap,
    };

    /// <param name="document">The rule.</param>
    /// <param name="indicator">Its indicator; null where it is unknown.</param>
    public void Check(AnomalyRuleDocument document, Indicator? indicator)
    {
        if (indicator is not null)
        {
            CheckIndicator(document, indicator);
        }

        foreach (var (number, grade) in document.Grades)
        {
            CheckGrade(number, grade, indicator);
        }

        foreach (var (lower, higher) in document.Grades.Zip(document.Grades.Skip(1)))
        {
            CheckRising(lower, higher);
        }
    }

    private void CheckIndicator(AnomalyRuleDocument document, Indicator indicator)
    {
        if (indicator.Period is not (PeriodKind.Week or PeriodKind.SundayWeek or PeriodKind.Month))
        {
            refusals.Add(document, nameof(document.Indicator), $"“{indicator.Key}”的统计期是 {ConfigName.Of(indicator.Period.ToString())}；检测器只能研判周指标和月指标");
        }

        if (indicator.Direction == IndicatorDirection.Context)
        {
            refusals.Add(document, nameof(document.Indicator), $"“{indicator.Key}”只作背景（direction: context），分不清偏高偏低哪一边是坏消息；请在 indicators.yaml 中写明 higher_is_worse 或者 lower_is_worse");
        }

        if (Unfit(indicator.Key) is { } unfit)
        {
            refusals.Add(
                document,
                nameof(document.Indicator),
                $"“{indicator.Key}”由公式得出（{(unfit == indicator.Key ? "" : $"用到“{unfit}”，")}相邻各期互相重叠，或者可能为负），检测器会误判；请改用公式所用的原始指标");
        }
    }

    private void CheckGrade(int number, AnomalyGradeDocument grade, Indicator? indicator)
    {
        if (number > (int)cap)
        {
            refusals.Add(grade, $"第 {number} 级超过检测器单独研判的上限：levels.yaml 的 detector_alone_up_to 是第 {(int)cap} 级；请删去此级，或者经批准后提高上限");
        }

        if (grade is { ExcessAtLeast: null, DeviationAtLeast: null })
        {
            refusals.Add(grade, "应写明人数下限 excess_at_least 或者偏离幅度 deviation_at_least，避免几个人的变化引起预警");
        }

        if (grade.ExcessAtLeast is not null && indicator is { Kind: not IndicatorKind.Count })
        {
            refusals.Add(grade, nameof(grade.ExcessAtLeast), $"“{indicator.Key}”不是人数或个数，请改用 deviation_at_least（偏离预期的百分比）");
        }
    }

    private void CheckRising(KeyValuePair<int, AnomalyGradeDocument> lower, KeyValuePair<int, AnomalyGradeDocument> higher)
    {
        var (loose, strict) = (lower.Value, higher.Value);
        if (strict.ProbabilityAtLeast < loose.ProbabilityAtLeast || strict.ExcessAtLeast < loose.ExcessAtLeast || strict.DeviationAtLeast < loose.DeviationAtLeast
            || (strict.ExcessAtLeast is null && loose.ExcessAtLeast is not null) || (strict.DeviationAtLeast is null && loose.DeviationAtLeast is not null))
        {
            refusals.Add(strict, $"第 {higher.Key} 级的条件比第 {lower.Key} 级更容易达到；级别越高，条件应越严");
        }
        else if (strict with { RaiseAfter = null } == loose with { RaiseAfter = null } && (strict.RaiseAfter ?? 0) <= (loose.RaiseAfter ?? 0))
        {
            refusals.Add(strict, $"第 {higher.Key} 级的条件与第 {lower.Key} 级相同，第 {lower.Key} 级将永远不会出现");
        }
    }

    /// <summary>The first indicator in the making of one whose periods overlap or whose figures may be negative; null for none.</summary>
    private string? Unfit(string key) => indicators![key].Formula switch
    {
        null => null,
        Formula.Ratio or Formula.PerThousandPopulation or Formula.ShareOfParent or Formula.Aggregate => indicators[key].Formula!.Inputs.Select(Unfit).FirstOrDefault(unfit => unfit is not null),
        _ => key,
    };
}
