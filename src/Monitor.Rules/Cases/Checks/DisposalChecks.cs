using System.Globalization;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Plans;
using static Monitor.Rules.Cases.Checks.ActChecks;

namespace Monitor.Rules.Cases.Checks;

/// <summary>What counts, measures and the reserve fund ask for.</summary>
internal static class DisposalChecks
{
    public static Refusal? Refuse(CaseAct act, ActGround ground) => act switch
    {
        RecordCounts counts => Counts(counts, ground),
        TakeMeasure measure => ground.Subject.Plan.MeasureOf(measure.Measure) is { } planned ? Measure(measure, planned) : NotInCatalogue(measure, ground),
        PledgeFund pledge => NotPositive(pledge.Amount, "安排金额") ?? Blank(pledge.Reason, "用途") ?? Left(pledge, ground),
        ReleaseFund release => NotPositive(release.Amount, "核减金额") ?? Blank(release.Reason, "核减理由") ?? Pledged(release, ground),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "No act of disposal."),
    };

    private static Refusal? Counts(RecordCounts counts, ActGround ground) =>
        (counts.Day > ground.Frame.Calendar.DayOf(ground.At) ? Invalid("统计日期晚于今天。", "请核对统计日期。") : null)
        ?? Negative(counts.Affected, "受影响人数")
        ?? Negative(counts.Resettled, "已安置就业人数")
        ?? Negative(counts.Retrained, "参加转岗转业培训人数")
        ?? Negative(counts.DrawingBenefit, "领取失业保险金人数")
        ?? Negative(counts.Open, "尚未安置人数");

    private static Refusal? Measure(TakeMeasure measure, Measure planned) =>
        (planned.AsksPeople && measure.People is null ? Invalid($"措施“{planned.Name}”须填写惠及人数。", "请填写后重新提交。") : null)
        ?? (planned.AsksAmount && measure.Amount is null ? Invalid($"措施“{planned.Name}”须填写金额。", "请填写后重新提交，单位为元。") : null)
        ?? Negative(measure.People, "惠及人数")
        ?? Negative(measure.Amount, "金额");

    private static Refusal NotInCatalogue(TakeMeasure measure, ActGround ground) => NotFound(
        $"本事项的预案中没有措施“{measure.Measure}”。",
        $"请从以下措施中选择：{string.Join("、", ground.Subject.Plan.Measures.Select(m => $"{m.Id}（{m.Name}）"))}。");

    private static Refusal? Left(PledgeFund pledge, ActGround ground)
    {
        if (Funds.Of(ground.Subject, ground.Book, ground.Frame) is not { } fund)
        {
            return NotFound($"{ground.Frame.NameOf(ground.Subject.Owner)}及其上级没有就业风险储备金。", "请在应急预案配置中登记储备金余额。");
        }

        return pledge.Amount <= fund.Left
            ? null
            : OutOfOrder(
                $"{ground.Frame.NameOf(fund.Region)}就业风险储备金余额{Yuan(fund.Balance)}元，未办结事项已安排{Yuan(fund.Pledged)}元，可用{Yuan(fund.Left)}元，不足{Yuan(pledge.Amount)}元。",
                "请减少金额，或者先核减其他事项已安排的金额。");
    }

    private static Refusal? Pledged(ReleaseFund release, ActGround ground) => Funds.PledgedIn(ground.Subject, release.Amount) is null
        ? OutOfOrder($"本事项已安排储备金{Yuan(ground.Subject.Pledged)}元，不足以核减{Yuan(release.Amount)}元。", "请核对金额。")
        : null;

    private static string Yuan(decimal amount) => amount.ToString("#,0.##", CultureInfo.InvariantCulture);
}
