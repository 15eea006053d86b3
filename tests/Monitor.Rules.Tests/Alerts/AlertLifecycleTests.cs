using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Tests.Alerts;

public sealed class AlertLifecycleTests
{
    private static readonly LifecyclePolicy Patient = new() { PeriodsToRaise = [2, 2, 3, 3], PeriodsToLower = 4, MinimumStay = 6 };

    private static readonly Gen<LifecyclePolicy> AnyPolicy = Gen.Select(Gen.Int[1, 4].Array[4], Gen.Int[1, 5], Gen.Int[0, 8], Gen.Enum<Grade>(), (raise, lower, stay, alone) =>
        new LifecyclePolicy { PeriodsToRaise = [.. raise], PeriodsToLower = lower, MinimumStay = stay, LowersAloneUpTo = alone });

    private static readonly Gen<Grade[]> AnyFindings = Gen.Enum<Grade>().Array[1, 40];

    /// <summary>The official table, row by row: the open alert's grade, what was found period by period, how long it stayed, and what follows.</summary>
    [Theory]
    [InlineData(Grade.None, "0", 0, AlertChangeKind.Keep, AlertReason.Normal, Grade.None)]
    [InlineData(Grade.None, "02", 0, AlertChangeKind.Keep, AlertReason.NotHeldLongEnough, Grade.None)]
    [InlineData(Grade.None, "022", 0, AlertChangeKind.Raise, AlertReason.GradeReached, Grade.Serious)]
    [InlineData(Grade.None, "033", 0, AlertChangeKind.Raise, AlertReason.GradeReached, Grade.Serious)] // orange asks for three periods
    [InlineData(Grade.None, "012", 0, AlertChangeKind.Raise, AlertReason.GradeReached, Grade.Moderate)]
    [InlineData(Grade.None, "202", 0, AlertChangeKind.Keep, AlertReason.NotHeldLongEnough, Grade.None)]
    [InlineData(Grade.Serious, "22333", 9, AlertChangeKind.Upgrade, AlertReason.GradeReached, Grade.Severe)]
    [InlineData(Grade.Serious, "2233", 9, AlertChangeKind.Keep, AlertReason.Unchanged, Grade.Serious)]
    [InlineData(Grade.Serious, "22000", 9, AlertChangeKind.Keep, AlertReason.NotQuietLongEnough, Grade.Serious)]
    [InlineData(Grade.Serious, "220000", 5, AlertChangeKind.Keep, AlertReason.WithinMinimumStay, Grade.Serious)]
    [InlineData(Grade.Serious, "220000", 6, AlertChangeKind.Quiet, AlertReason.QuietLongEnough, Grade.None)]
    [InlineData(Grade.Serious, "221111", 6, AlertChangeKind.Lower, AlertReason.QuietLongEnough, Grade.Moderate)]
    [InlineData(Grade.Serious, "221100", 6, AlertChangeKind.Lower, AlertReason.QuietLongEnough, Grade.Moderate)] // yellow gone for four, blue for two
    [InlineData(Grade.Severe, "3330000", 9, AlertChangeKind.ProposeLowering, AlertReason.QuietLongEnough, Grade.None)]
    [InlineData(Grade.Severe, "3331111", 9, AlertChangeKind.ProposeLowering, AlertReason.QuietLongEnough, Grade.Moderate)]
    public void Every_row_of_the_table_decides_as_written(Grade open, string findings, int stayed, AlertChangeKind change, AlertReason reason, Grade grade)
    {
        var runs = findings.Aggregate(default(GradeRuns), (r, c) => r.After((Grade)(c - '0')));

        var decision = AlertLifecycle.Decide(open == Grade.None ? null : AnAlert.At(open), DataStatus.Complete, runs, stayed, hasGrown: false, Patient);

        Assert.Equal(new AlertDecision(change, reason, grade), decision);
    }

    [Theory]
    [InlineData("3330000", Grade.None, AlertChangeKind.Keep, AlertReason.AwaitingPerson, Grade.Severe)]
    [InlineData("3331111", Grade.None, AlertChangeKind.ProposeLowering, AlertReason.QuietLongEnough, Grade.Moderate)]
    [InlineData("33300003", Grade.None, AlertChangeKind.WithdrawProposal, AlertReason.ConditionReturned, Grade.Severe)]
    [InlineData("3330000444", Grade.None, AlertChangeKind.Upgrade, AlertReason.GradeReached, Grade.Critical)]
    public void A_proposal_waits_changes_or_is_withdrawn(string findings, Grade proposed, AlertChangeKind change, AlertReason reason, Grade grade)
    {
        var runs = findings.Aggregate(default(GradeRuns), (r, c) => r.After((Grade)(c - '0')));

        var decision = AlertLifecycle.Decide(AnAlert.At(Grade.Severe, proposed), DataStatus.Complete, runs, 9, hasGrown: false, Patient);

        Assert.Equal(new AlertDecision(change, reason, grade), decision);
    }

    [Theory]
    [InlineData(Grade.None, "02", AlertChangeKind.Keep, Grade.None)] // nothing stands that could grow
    [InlineData(Grade.None, "022", AlertChangeKind.Raise, Grade.Serious)]
    [InlineData(Grade.Serious, "22", AlertChangeKind.Extend, Grade.Serious)]
    [InlineData(Grade.Serious, "2211", AlertChangeKind.Extend, Grade.Serious)] // lesser reports under a standing alert are told too
    [InlineData(Grade.Serious, "22333", AlertChangeKind.Upgrade, Grade.Severe)]
    public void Further_reports_extend_an_alert_that_stands(Grade open, string findings, AlertChangeKind change, Grade grade)
    {
        var runs = findings.Aggregate(default(GradeRuns), (r, c) => r.After((Grade)(c - '0')));

        var decision = AlertLifecycle.Decide(open == Grade.None ? null : AnAlert.At(open), DataStatus.Complete, runs, 3, hasGrown: true, Patient);

        Assert.Equal((change, grade), (decision.Change, decision.Grade));
    }

    [Theory]
    [InlineData(Grade.None)]
    [InlineData(Grade.Moderate)]
    [InlineData(Grade.Critical)]
    public void Without_data_no_grade_changes(Grade open) => Gen.Select(AnyFindings, AnyPolicy, Gen.Bool).Sample((findings, policy, grown) =>
    {
        var decision = AlertLifecycle.Decide(open == Grade.None ? null : AnAlert.At(open), DataStatus.Missing, Runs(findings), 99, grown, policy);

        Assert.Equal(new AlertDecision(AlertChangeKind.Keep, AlertReason.DataMissing, open), decision);
    });

    [Fact]
    public void Of_partial_data_a_grade_rises_as_of_complete_and_never_falls() => Gen.Select(AnyFindings, AnyPolicy, Gen.Enum<Grade>()).Sample((findings, policy, grade) =>
    {
        var open = grade == Grade.None ? null : AnAlert.At(grade);
        var complete = AlertLifecycle.Decide(open, DataStatus.Complete, Runs(findings), 99, hasGrown: false, policy);

        var partial = AlertLifecycle.Decide(open, DataStatus.Partial, Runs(findings), 99, hasGrown: false, policy);

        Assert.Equal(
            complete.Change is AlertChangeKind.Lower or AlertChangeKind.Quiet or AlertChangeKind.ProposeLowering || complete.Reason == AlertReason.NotQuietLongEnough
                ? new AlertDecision(AlertChangeKind.Keep, AlertReason.DataMissing, grade)
                : complete,
            partial);
    });

    [Fact]
    public void A_part_counts_for_what_it_reaches_and_not_against_the_rest() =>
        Assert.Equal(new GradeRuns(3, 1, -2, 4), new GradeRuns(2, -3, -2, 4).AfterPart(Grade.Serious));

    [Fact]
    public void The_same_decision_twice_changes_nothing_more() => Gen.Select(AnyFindings, AnyPolicy).Sample((findings, policy) =>
    {
        var life = new Life(policy);
        foreach (var finding in findings)
        {
            life.Live(finding);

            Assert.Equal(AlertChangeKind.Keep, AlertLifecycle.Decide(life.Open, DataStatus.Complete, life.Runs, life.Stayed, hasGrown: false, policy).Change);
        }
    });

    [Fact]
    public void A_grade_falls_alone_only_where_the_policy_lets_it() => Gen.Select(AnyFindings, AnyPolicy).Sample((findings, policy) =>
    {
        var life = new Life(policy);
        foreach (var finding in findings)
        {
            var before = life.Open?.Grade ?? Grade.None;
            life.Live(finding);

            Assert.True((life.Open?.Grade ?? Grade.None) >= before || before <= policy.LowersAloneUpTo);
        }
    });

    [Fact]
    public void An_alert_rises_no_sooner_and_falls_no_sooner_than_its_policy_says() => Gen.Select(AnyFindings, AnyPolicy).Sample((findings, policy) =>
    {
        var life = new Life(policy);
        for (var i = 0; i < findings.Length; i++)
        {
            var (before, stayed) = (life.Open?.Grade ?? Grade.None, life.Open is null ? -1 : life.Stayed + 1);
            life.Live(findings[i]);
            var after = life.Open?.Grade ?? Grade.None;

            if (after > before)
            {
                var held = policy.PeriodsToRaise[(int)after - 1];
                Assert.True(i + 1 >= held && findings[(i + 1 - held)..(i + 1)].All(f => f >= after));
            }
            else if (after < before)
            {
                Assert.True(findings[(i + 1 - policy.PeriodsToLower)..(i + 1)].All(f => f < before));
                Assert.True(stayed >= policy.MinimumStay);
            }
        }
    });

    [Fact]
    public void A_finding_that_holds_for_ever_is_given_in_the_end() => Gen.Select(Gen.Enum<Grade>(), AnyFindings, AnyPolicy).Where(t => t.Item1 > Grade.None).Sample((grade, findings, policy) =>
    {
        var life = new Life(policy);
        foreach (var finding in findings.Concat(Enumerable.Repeat(grade, 8)))
        {
            life.Live(finding);
        }

        Assert.True(life.Open?.Grade >= grade);
    });

    [Fact]
    public void Runs_count_up_while_held_and_down_while_not()
    {
        var runs = Runs([Grade.Moderate, Grade.Serious, Grade.Serious, Grade.None]);

        Assert.Equal(new GradeRuns(-1, -1, -4, -4), runs);
        Assert.Equal((0, 1, 4), (runs.Held(Grade.Serious), runs.Below(Grade.Serious), runs.Below(Grade.Critical)));
        Assert.Equal((0, 0), (default(GradeRuns).Held(Grade.Moderate), default(GradeRuns).Below(Grade.Moderate)));
        Assert.Throws<ArgumentOutOfRangeException>(() => runs.Held(Grade.None));
    }

    private static GradeRuns Runs(IEnumerable<Grade> findings) => findings.Aggregate(default(GradeRuns), (runs, finding) => runs.After(finding));

    /// <summary>An alert's life by the decisions alone.</summary>
    private sealed class Life(LifecyclePolicy policy)
    {
        public Alert? Open { get; private set; }

        public GradeRuns Runs { get; private set; }

        public int Stayed { get; private set; }

        public void Live(Grade finding)
        {
            Runs = Runs.After(finding);
            Stayed = Open is null ? 0 : Stayed + 1;
            var decision = AlertLifecycle.Decide(Open, DataStatus.Complete, Runs, Stayed, hasGrown: false, policy);
            Open = decision.Change switch
            {
                AlertChangeKind.Raise => AnAlert.At(decision.Grade),
                AlertChangeKind.Upgrade or AlertChangeKind.Lower => Open! with { Grade = decision.Grade, Proposed = null },
                AlertChangeKind.ProposeLowering => Open! with { Proposed = decision.Grade },
                AlertChangeKind.WithdrawProposal => Open! with { Proposed = null },
                AlertChangeKind.Quiet => null,
                _ => Open,
            };
        }
    }
}
