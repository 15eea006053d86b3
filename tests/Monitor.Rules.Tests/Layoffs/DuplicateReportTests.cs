using CsCheck;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Layoffs;

/// <summary>One reduction that came by file and over HTTP under two numbers.</summary>
public sealed class DuplicateReportTests
{
    private static readonly FilingPolicy Policy = FilingPolicy.None with { Duplicates = new(ARule.Example, new(2, 0.05m)) };

    private static readonly EventRule Total = new(ARule.Head("total", "合计", AdministrativeLevel.County))
    {
        WindowDays = 30,
        Conditions = [new(Grade.Moderate, [new EventCondition { TotalPeople = 100 }])],
    };

    private readonly RuleSet rules = ARuleSet.OfFiling(Policy, Total);
    private readonly Panel panel;

    public DuplicateReportTests() => panel = new Panel(rules);

    [Fact]
    public void It_is_counted_once_and_told()
    {
        panel.Learn(Report("F-1", "file", 60));
        panel.Learn(Report("jd-mill/1", "layoff_http", 58));

        var finding = Assert.Single(LayoffJudgement.Judge(Policy, rules, panel.Reports, new DateOnly(2026, 10, 12)));

        Assert.Equal(LayoffFindingKind.DuplicateFiling, finding.Kind);
        Assert.Equal("报告F-1（60人）和jd-mill/1（58人）来自两个途径，实施日期相同、人数相近，疑似同一次裁减重复报送；事件类规则只计一次。确系两次的，请登记：monitor report distinct。", finding.Sentence);
        Assert.Empty(Evaluator.Evaluate(rules, panel, EvaluationState.Empty, Moment.At("2026-10-12")).State.OpenAlerts());
    }

    [Fact]
    public void When_a_person_says_that_they_are_two_both_count()
    {
        panel.Learn(Report("F-1", "file", 60));
        panel.Learn(Report("jd-mill/1", "layoff_http", 58));
        panel.Learn(new ReportDistinction("layoff_http", "jd-mill/1", "file", "F-1", AreTwo: true, Moment.At("2026-10-11")));

        Assert.Empty(LayoffJudgement.Judge(Policy, rules, panel.Reports, new DateOnly(2026, 10, 12)));
        Assert.Equal("1家企业裁减118人", Assert.Single(Evaluator.Evaluate(rules, panel, EvaluationState.Empty, Moment.At("2026-10-12")).State.OpenAlerts()).Evidence.Summary);
    }

    [Fact]
    public void What_is_said_of_a_number_does_not_hold_for_the_same_number_of_another_source()
    {
        panel.Learn(Report("F-1", "file", 60));
        panel.Learn(Report("7", "layoff_http", 58));
        panel.Learn(new ReportDistinction("hotline", "7", "file", "F-1", AreTwo: true, Moment.At("2026-10-11")));

        Assert.Single(LayoffJudgement.Judge(Policy, rules, panel.Reports, new DateOnly(2026, 10, 12)));

        panel.Learn(new ReportDistinction("file", "F-1", "layoff_http", "7", AreTwo: true, Moment.At("2026-10-11")));
        Assert.Empty(LayoffJudgement.Judge(Policy, rules, panel.Reports, new DateOnly(2026, 10, 12)));

        panel.Learn(new ReportDistinction("layoff_http", "7", "file", "F-1", AreTwo: false, Moment.At("2026-10-11")));
        Assert.Single(LayoffJudgement.Judge(Policy, rules, panel.Reports, new DateOnly(2026, 10, 12)));
    }

    [Fact]
    public void When_the_first_is_withdrawn_the_second_counts()
    {
        panel.Learn(Report("F-1", "file", 120));
        panel.Learn(Report("jd-mill/1", "layoff_http", 120));
        panel.Learn(Report("F-1", "file", 120) with { Withdrawn = true });

        Assert.Single(Evaluator.Evaluate(rules, panel, EvaluationState.Empty, Moment.At("2026-10-12")).State.OpenAlerts());
    }

    [Theory]
    [InlineData("file", 58, "2026-11-20")] // one source tells of two reductions
    [InlineData("layoff_http", 40, "2026-11-20")]
    [InlineData("layoff_http", 58, "2026-11-21")]
    public void Reports_that_differ_are_two(string source, int people, string effective)
    {
        panel.Learn(Report("F-1", "file", 60));
        panel.Learn(Report("F-2", source, people) with { EffectiveDate = Moment.Day(effective) });

        Assert.Empty(LayoffJudgement.Judge(Policy, rules, panel.Reports, new DateOnly(2026, 10, 12)));
    }

    [Fact]
    public void Batches_that_overlap_are_one_day()
    {
        panel.Learn(Report("F-1", "file", 60) with { Filing = new() { Batches = [new(new(2026, 11, 1), 30), new(new(2026, 12, 1), 30)] } });
        panel.Learn(Report("jd-mill/1", "layoff_http", 60) with { EffectiveDate = Moment.Day("2026-11-15"), Filing = new() { Batches = [new(new(2026, 11, 15), 60)] } });

        Assert.Single(LayoffJudgement.Judge(Policy, rules, panel.Reports, new DateOnly(2026, 10, 12)));
    }

    [Fact]
    public void Of_what_comes_by_two_ways_no_reduction_of_either_is_lost() => Gen.Int[1, 300].Array[1, 6].Select(Gen.Int[0, 20].Array[1, 6]).Sample((people, shifts) =>
    {
        var learnt = new Panel(rules);
        foreach (var (count, index) in people.Select((count, index) => (count, index)))
        {
            learnt.Learn(Report($"F-{index}", "file", count) with { EffectiveDate = new DateOnly(2026, 11, 1).AddDays(shifts[index % shifts.Length]) });
            learnt.Learn(Report($"H-{index}", "layoff_http", count + (index % 3)) with { EffectiveDate = new DateOnly(2026, 11, 1).AddDays(shifts[index % shifts.Length]) });
        }

        var all = learnt.Reports.Between(EventDate.Known, DateOnly.MinValue, DateOnly.MaxValue).ToArray();
        var byFile = all.Where(report => report.Source == "file").ToArray();
        var dropped = all.Select(report => (Report: report, Twin: learnt.Reports.TwinOf(report))).Where(pair => pair.Twin is not null).ToArray();
        return byFile.All(report => learnt.Reports.TwinOf(report) is null) // the file was there before
            && dropped.All(pair => byFile.Contains(pair.Twin) && Policy.Duplicates!.Likeness.Holds(pair.Twin!.Affected, pair.Report.Affected))
            && dropped.Select(pair => pair.Twin).Distinct().Count() == dropped.Length; // each stands for one and no more
    });

    [Fact]
    public void Two_of_one_source_never_stand_for_the_same_one_of_another()
    {
        panel.Learn(Report("F-1", "file", 60));
        panel.Learn(Report("H-1", "layoff_http", 60));
        panel.Learn(Report("H-2", "layoff_http", 60));

        Assert.Equal(["F-1", "H-2"], panel.Reports.Between(EventDate.Known, DateOnly.MinValue, DateOnly.MaxValue).Where(report => panel.Reports.TwinOf(report) is null).Select(report => report.Number));
    }

    [Theory]
    [InlineData(LayoffKind.WageArrears, LayoffKind.Closure, true)]
    [InlineData(LayoffKind.WageArrears, LayoffKind.Unknown, true)]
    [InlineData(LayoffKind.Layoff, LayoffKind.Closure, true)]
    [InlineData(LayoffKind.Closure, LayoffKind.Closure, false)]
    [InlineData(LayoffKind.Unknown, LayoffKind.Closure, false)]
    public void Only_reports_of_one_kind_are_one(LayoffKind first, LayoffKind second, bool areTwo)
    {
        panel.Learn(Report("H-1", "hotline", 300) with { Kind = first });
        panel.Learn(Report("F-1", "file", 300) with { Kind = second, KnownAt = Moment.At("2026-10-11", 9) });

        Assert.Equal(areTwo ? [] : [LayoffFindingKind.DuplicateFiling], LayoffJudgement.Judge(Policy, rules, panel.Reports, new DateOnly(2026, 10, 12)).Select(finding => finding.Kind).ToArray());
        Assert.Single(Evaluator.Evaluate(rules, panel, EvaluationState.Empty, Moment.At("2026-10-12")).State.OpenAlerts());
    }

    [Fact]
    public void A_report_gives_way_only_to_one_that_the_condition_counts()
    {
        var closures = Total with { Conditions = [new(Grade.Moderate, [new EventCondition { People = 50, Kinds = [LayoffKind.Closure] }])] };
        var watch = new Watch(ARuleSet.OfFiling(Policy, closures)).Learn(
            Report("H-1", "hotline", 300) with { Kind = LayoffKind.Unknown },
            Report("F-1", "file", 300) with { Kind = LayoffKind.Closure, KnownAt = Moment.At("2026-10-11", 9) });

        Assert.Equal("1家企业裁减300人", Assert.Single(watch.On("2026-10-12")).Evidence.Summary);
    }

    [Fact]
    public void One_reduction_of_two_sources_is_not_two_that_were_split()
    {
        var filing = AFilingPolicy.Shipped with { Duplicates = Policy.Duplicates };
        var learnt = new Panel(ARuleSet.OfFiling(filing));
        learnt.Learn(Report("F-1", "file", 12));
        learnt.Learn(Report("jd-mill/1", "layoff_http", 11));

        Assert.Equal([LayoffFindingKind.DuplicateFiling], LayoffJudgement.Judge(filing, ARuleSet.OfFiling(filing), learnt.Reports, new DateOnly(2026, 10, 12)).Select(finding => finding.Kind));
    }

    [Fact]
    public void A_snapshot_holds_it_once_from_the_day_its_first_version_became_known_and_people_of_arrears_lose_no_work()
    {
        var watch = new Watch(rules).Learn(
            Report("F-1", "file", 60),
            Report("jd-mill/1", "layoff_http", 58),
            Report("H-1", "hotline", 300) with { Kind = LayoffKind.WageArrears, EnterpriseKey = "另一厂" },
            Report("F-1", "file", 60) with { Filing = new() { Stage = FilingStage.Final }, KnownAt = Moment.At("2026-10-19", 9) });
        watch.On("2026-10-20");

        var snapshot = SnapshotComposer.Compose(rules, watch.Panel, watch.State);

        Assert.Equal([("H-1", (int?)null, new DateOnly(2026, 10, 10)), ("F-1", 60, new DateOnly(2026, 10, 10))], snapshot.Reports.Select(report => (report.Number, report.Reduced, report.KnownOn)));
        watch.On("2026-11-01");
        Assert.Equal(["F-1"], SnapshotComposer.Compose(rules, watch.Panel, watch.State).Upcoming.Select(report => report.Number));
    }


    private static LayoffReport Report(string number, string source, int people) => AFilingPolicy.Report(number, "2026-10-10", "2026-11-20", people, 400) with { Source = source };
}
