using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Layoffs;

/// <summary>Reporters of two counties; a month's report is due on the fifth with two working days of grace.</summary>
public sealed class RegisterReviewTests
{
    private static readonly DateTimeOffset Registered = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Period October = Period.Parse(PeriodKind.Month, "2026-10");

    private static readonly RegisterPolicy Policy = new()
    {
        Basis = ARule.Example,
        Deadlines = [new(PeriodKind.Month, "", 5, 2), new(PeriodKind.Month, ATree.Licang, 3, 0)],
    };

    private static readonly RegisterRule Rule = new(ARule.Head("reporters", "应报单位逾期未报", AdministrativeLevel.County))
    {
        Every = PeriodKind.Month,
        Lines = [new(Grade.Moderate, 0.9m, null), new(Grade.Serious, 0.5m, null)],
    };

    private readonly RuleSet rules = ARuleSet.OfFiling(FilingPolicy.None with { Register = Policy }, Rule);
    private readonly Panel panel;

    public RegisterReviewTests() => panel = new Panel(rules);

    [Fact]
    public void The_deadline_of_the_closest_region_holds_and_days_off_put_it_off()
    {
        Assert.Equal((new DateOnly(2026, 11, 5), new DateOnly(2026, 11, 9)), Policy.DaysOf(October, Region(ATree.Chengyang), rules));
        Assert.Equal((new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 3)), Policy.DaysOf(October, Region(ATree.Licang), rules));
        Assert.Equal((new DateOnly(2026, 12, 7), new DateOnly(2026, 12, 9)), Policy.DaysOf(October.Next, Region(ATree.Chengyang), rules));
        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 2)), Policy.DaysOf(October, Region(ATree.Chengyang), rules, Duty("a") with { DueDays = 0, GraceDays = 0 }));
    }

    [Fact]
    public void A_zero_report_or_a_report_of_the_period_is_a_return_and_another_period_is_none()
    {
        panel.Learn(Duty("a"));
        panel.Learn(Duty("b"));
        panel.Learn(Duty("c"));
        panel.Learn(Zero("a", "2026-10", 11, 2));
        panel.Learn(Report("b", 10, 20));
        panel.Learn(Zero("c", "2026-09", 11, 2));

        var standings = RegisterReview.Standings(Policy, rules, panel.Register, new DateOnly(2026, 11, 10)).Where(standing => standing.Period == October);

        Assert.Equal([("a", false), ("b", false), ("c", true)], standings.Select(standing => (standing.Duty.Reporter, standing.IsOverdue(new DateOnly(2026, 11, 10)))));
        Assert.DoesNotContain(panel.Reports.Between(EventDate.Known, DateOnly.MinValue, DateOnly.MaxValue), report => report.Kind == LayoffKind.ZeroReport);
    }

    [Fact]
    public void A_further_version_takes_no_return_from_the_period_of_the_first()
    {
        panel.Learn(Duty("a"));
        panel.Learn(Report("a", 10, 20));
        panel.Learn(Report("a", 11, 3) with { Filing = new() { Stage = FilingStage.FollowUp } });

        Assert.Equal(At(10, 20), panel.Register.Returned(Duty("a"), October));
        Assert.Null(panel.Register.Returned(Duty("a"), October.Next));
    }

    [Fact]
    public void A_report_corrected_to_nothing_is_no_layoff_any_more()
    {
        panel.Learn(Report("a", 10, 20));
        panel.Learn(Zero("a", "2026-10", 10, 21) with { Number = "R-a" });

        Assert.Empty(panel.Reports.Between(EventDate.Known, DateOnly.MinValue, DateOnly.MaxValue));
    }

    [Fact]
    public void A_county_gets_a_data_alert_that_ends_when_the_last_report_came()
    {
        panel.Learn(Duty("a"));
        panel.Learn(Duty("b"));
        panel.Learn(Zero("a", "2026-10", 11, 2));
        var before = Evaluator.Evaluate(rules, panel, EvaluationState.Empty, At(11, 9)).State;

        var overdue = Evaluator.Evaluate(rules, panel, before, At(11, 10));
        panel.Learn(Zero("b", "2026-10", 11, 11));
        var returned = Evaluator.Evaluate(rules, panel, overdue.State, At(11, 12));

        Assert.Empty(before.OpenAlerts());
        var alert = Assert.Single(overdue.State.OpenAlerts());
        Assert.Equal((true, Grade.Moderate, ATree.Chengyang), (alert.IsData, alert.Grade, alert.Region));
        Assert.Equal("2026年10月应报单位2家，已报1家，到报率50%，1家逾期未报。未报不等于没有裁员，请催报；名单见 monitor reporter overdue。", alert.Evidence.Sentence);
        Assert.Empty(returned.State.OpenAlerts());
    }

    [Fact]
    public void Months_with_a_month_between_that_was_reported_are_not_in_a_row()
    {
        var patient = ARuleSet.OfFiling(FilingPolicy.None with { Register = Policy }, Rule with { Policy = Rule.Policy with { PeriodsToRaise = [2, 2, 2, 2] } });
        panel.Learn(Duty("a"));
        var state = Evaluator.Evaluate(patient, panel, EvaluationState.Empty, At(11, 10)).State; // October is missing
        panel.Learn(Zero("a", "2026-11", 12, 2));
        state = Evaluator.Evaluate(patient, panel, state, At(12, 12)).State;

        Assert.Empty(Evaluator.Evaluate(patient, panel, state, new(2027, 1, 12, 2, 0, 0, TimeSpan.Zero)).State.OpenAlerts()); // December is missing
    }

    [Fact]
    public void Months_in_a_row_raise_where_the_rule_waits_for_them()
    {
        var patient = ARuleSet.OfFiling(FilingPolicy.None with { Register = Policy }, Rule with { Policy = Rule.Policy with { PeriodsToRaise = [2, 2, 2, 2] } });
        panel.Learn(Duty("a"));
        var state = Evaluator.Evaluate(patient, panel, EvaluationState.Empty, At(11, 10)).State;

        Assert.Empty(state.OpenAlerts());
        Assert.Single(Evaluator.Evaluate(patient, panel, state, At(12, 12)).State.OpenAlerts());
    }

    [Fact]
    public void A_reporter_that_is_let_off_is_overdue_no_more()
    {
        panel.Learn(Duty("a"));
        var overdue = Evaluator.Evaluate(rules, panel, EvaluationState.Empty, At(11, 10)).State;
        panel.Learn(Duty("a") with { Every = null, KnownAt = At(11, 11) });

        Assert.Single(overdue.OpenAlerts());
        Assert.Empty(Evaluator.Evaluate(rules, panel, overdue, At(11, 12)).State.OpenAlerts());
    }

    private Region Region(string code) => rules.Regions.Find(code)!;

    private ReporterDuty Duty(string reporter) => new()
    {
        Reporter = reporter,
        Enterprise = $"示例企业{reporter}",
        Keys = [$"key-{reporter}"],
        Region = Region(ATree.Chengyang).Index,
        Every = PeriodKind.Month,
        From = new DateOnly(2026, 10, 1),
        KnownAt = Registered,
    };

    private LayoffReport Zero(string reporter, string period, int month, int day) => Report(reporter, month, day) with { Number = $"Z-{reporter}-{period}", Kind = LayoffKind.ZeroReport, People = 0, Filing = new() { Period = period } };

    private LayoffReport Report(string reporter, int month, int day) => new()
    {
        Source = "layoff_http",
        Number = $"R-{reporter}",
        Region = Region(ATree.Chengyang).Index,
        Enterprise = $"示例企业{reporter}",
        EnterpriseKey = $"key-{reporter}",
        Kind = LayoffKind.Layoff,
        People = 12,
        KnownAt = At(month, day),
    };

    private static DateTimeOffset At(int month, int day) => new(2026, month, day, 2, 0, 0, TimeSpan.Zero);
}
