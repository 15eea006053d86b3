using System.Text.Json;
using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new PeriodText() } };

    private static readonly Indicator[] Indicators = [AnIndicator.Weekly("claims"), AnIndicator.Weekly("openings", "招聘岗位数")];

    private static readonly Gen<(int Indicator, int Region, int Week, int Value, int Known)[]> AnyFigures =
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 6], Gen.Int[0, 19], Gen.Int[0, 300], Gen.Int[0, 150]).Array[5, 120];

    private static readonly Gen<(int Region, int People, int Known, int Number)[]> AnyReports =
        Gen.Select(Gen.Int[3, 6], Gen.Int[0, 300], Gen.Int[0, 150], Gen.Int[0, 12]).Array[0, 20];

    [Fact]
    public void An_alert_is_raised_kept_upgraded_lowered_and_ends_with_its_reasons()
    {
        var policy = LifecyclePolicy.Immediate with { PeriodsToLower = 2 };
        var watch = Weekly(ARule.Rate("claims", (Grade.Moderate, 100), (Grade.Serious, 200)) with { Policy = policy });
        double[] values = [50, 100, 150, 200, 120, 120, 0, 0];
        for (var i = 0; i < values.Length; i++)
        {
            watch.Learn("claims", ATree.Qingdao, $"2024-W{20 + i}", values[i], Known(i)).On(Known(i));
        }

        Assert.Equal(
            ["2024-W21 Raise None→Moderate", "2024-W23 Upgrade Moderate→Serious", "2024-W25 Lower Serious→Moderate", "2024-W27 Quiet Moderate→None"],
            watch.Changes.Select(c => $"{c.Period} {c.Kind} {c.From}→{c.To}"));
        Assert.Single(watch.Changes.Select(c => c.Number).Distinct());
        Assert.Equal([AlertReason.GradeReached, AlertReason.GradeReached, AlertReason.QuietLongEnough, AlertReason.QuietLongEnough], watch.Changes.Select(c => c.Reason));
        Assert.EndsWith("未达到警戒线（不低于100人）。", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluating_again_without_news_changes_nothing()
    {
        var watch = Weekly(ARule.Rate("claims", (Grade.Moderate, 100)), ARule.Law41(), ARule.Silent("claims"));
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 100, "2024-05-20").Learn("claims", ATree.Licang, "2024-W20", 1, "2024-05-20").Learn(AReport.Of("1", "2024-05-20", 20));
        watch.On(Moment.At("2024-05-20", 10));
        var tracks = watch.State.Tracks;

        Assert.Empty(watch.On(Moment.At("2024-05-20", 11)));
        Assert.Equal(Serialised(tracks), Serialised(watch.State.Tracks));
    }

    [Fact]
    public void A_correction_within_a_period_is_not_counted_twice()
    {
        var policy = LifecyclePolicy.Immediate with { PeriodsToRaise = [2, 2, 2, 2] };
        var watch = Weekly(ARule.Rate("claims", (Grade.Moderate, 100)) with { Policy = policy });
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 100, "2024-05-20");
        Assert.Empty(watch.On("2024-05-20"));
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 101, "2024-05-21");
        Assert.Empty(watch.On("2024-05-21"));
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 102, "2024-05-22");
        Assert.Empty(watch.On("2024-05-22"));

        watch.Learn("claims", ATree.Qingdao, "2024-W21", 100, "2024-05-27");
        Assert.Equal(["370200 rate Raise Moderate"], watch.Told("2024-05-27"));
    }

    [Fact]
    public void A_minimum_stay_of_13_weeks_is_13_weeks()
    {
        var watch = Weekly(ARule.Rate("claims", (Grade.Moderate, 100)) with { Policy = LifecyclePolicy.Immediate with { MinimumStay = 13 } });
        for (var i = 0; i < 20; i++)
        {
            watch.Learn("claims", ATree.Qingdao, $"2024-W{20 + i}", i == 0 ? 100 : 0, Known(i)).On(Known(i));
        }

        Assert.Equal(["2024-W20", "2024-W33"], watch.Changes.Select(c => c.Period.ToString()));
    }

    [Fact]
    public void Missed_periods_are_judged_one_after_the_other()
    {
        var watch = Weekly(ARule.Rate("claims", (Grade.Moderate, 100)));
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 0, "2024-05-20").On("2024-05-20");
        watch.Learn("claims", ATree.Qingdao, "2024-W21", 100, "2024-06-10").Learn("claims", ATree.Qingdao, "2024-W22", 0, "2024-06-10").Learn("claims", ATree.Qingdao, "2024-W23", 100, "2024-06-10");

        var changes = watch.On("2024-06-10");

        Assert.Equal([("2024-W21", "Raise"), ("2024-W22", "Quiet"), ("2024-W23", "Raise")], changes.Select(c => (c.Period.ToString(), c.Kind.ToString())));
    }

    [Fact]
    public void What_was_long_over_is_not_raised_at_first_sight()
    {
        var watch = Weekly(ARule.Rate("claims", (Grade.Moderate, 100)));
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 900, "2024-06-10").Learn("claims", ATree.Qingdao, "2024-W23", 0, "2024-06-10");

        Assert.Empty(watch.On("2024-06-10"));
    }

    [Fact]
    public void Missing_input_freezes_the_alerts_of_its_rule_only()
    {
        var watch = Weekly(ARule.Rate("claims", (Grade.Moderate, 100)), ARule.Rate("openings", (Grade.Serious, 100)) with { Id = "openings_rate" }, ARule.Law41());
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 100, "2024-05-20").Learn("openings", ATree.Qingdao, "2024-W20", 100, "2024-05-20").Learn(AReport.Of("1", "2024-05-20", 20));
        watch.On("2024-05-20");
        watch.Learn("openings", ATree.Qingdao, "2024-W21", 0, "2024-05-27");
        Assert.Equal(["370200 openings_rate Quiet None"], watch.Told("2024-05-27"));

        Assert.Empty(watch.On("2024-06-02")); // W21 ends on 26 May, and its figure is due seven days later
        Assert.Equal(["370200 rate Freeze Moderate"], watch.Told("2024-06-03"));
        Assert.Equal(new DateOnly(2024, 6, 3), watch.Open(ATree.Qingdao, "rate")!.FrozenSince);
        Assert.Empty(watch.On("2024-06-10"));
        Assert.Equal(Grade.Moderate, watch.GradeOf(ATree.Qingdao));

        watch.Learn("claims", ATree.Qingdao, "2024-W21", 100, "2024-06-11");
        Assert.Empty(watch.On("2024-06-11")); // by now the week after is overdue too
        Assert.Equal(new DateOnly(2024, 6, 10), watch.Open(ATree.Qingdao, "rate")!.FrozenSince);

        watch.Learn("claims", ATree.Qingdao, "2024-W22", 100, "2024-06-12");
        Assert.Equal(["370200 rate Thaw Moderate"], watch.Told("2024-06-12"));
        Assert.Null(watch.Open(ATree.Qingdao, "rate")!.FrozenSince);
    }

    [Fact]
    public void A_late_calm_figure_lowers_nothing_while_the_figure_after_it_is_overdue()
    {
        var watch = Weekly(ARule.Rate("claims", (Grade.Moderate, 100)));
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 100, "2024-05-20").On("2024-05-20");
        Assert.Equal(["370200 rate Freeze Moderate"], watch.Told("2024-06-10"));

        watch.Learn("claims", ATree.Qingdao, "2024-W21", 0, "2024-06-11");
        Assert.Empty(watch.On("2024-06-11"));
        Assert.Equal(Grade.Moderate, watch.GradeOf(ATree.Qingdao));

        watch.Learn("claims", ATree.Qingdao, "2024-W22", 0, "2024-06-12");
        Assert.Equal(["370200 rate Quiet None"], watch.Told("2024-06-12"));
    }

    [Fact]
    public void A_rule_is_not_frozen_before_the_last_of_its_inputs_is_due()
    {
        var rule = ARule.Rate("claims", (Grade.Moderate, 100)) with { Also = [new("openings", new Limit(1, Downward: false))] };
        var watch = new Watch(ARuleSet.With([AnIndicator.Weekly("claims"), AnIndicator.Weekly("openings") with { DueDays = 14 }], rule));
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 100, "2024-05-20").Learn("openings", ATree.Qingdao, "2024-W20", 1, "2024-05-20").On("2024-05-20");
        watch.Learn("claims", ATree.Qingdao, "2024-W21", 100, "2024-05-27");

        Assert.Empty(watch.Told("2024-06-09")); // W21 ends on 26 May, and its openings are due fourteen days later
        Assert.Equal(["370200 rate Freeze Moderate"], watch.Told("2024-06-10"));
    }

    [Fact]
    public void The_gravest_grades_are_only_proposed_to_be_lowered()
    {
        var policy = LifecyclePolicy.Immediate with { LowersAloneUpTo = Grade.Serious };
        var watch = Weekly(ARule.Rate("claims", (Grade.Severe, 100)) with { Policy = policy });
        double[] values = [100, 0, 0, 100, 0];
        var told = new List<string>();
        for (var i = 0; i < values.Length; i++)
        {
            told.AddRange(watch.Learn("claims", ATree.Qingdao, $"2024-W{20 + i}", values[i], Known(i)).Told(Known(i)));
        }

        Assert.Equal(["370200 rate Raise Severe", "370200 rate ProposeLowering None", "370200 rate WithdrawProposal Severe", "370200 rate ProposeLowering None"], told);
        Assert.Equal((Grade.Severe, Grade.None), (watch.Open(ATree.Qingdao, "rate")!.Grade, watch.Open(ATree.Qingdao, "rate")!.Proposed));
    }

    [Fact]
    public void A_rule_that_goes_ends_its_alerts_and_a_rule_not_yet_in_force_raises_none()
    {
        var rule = ARule.Rate("claims", (Grade.Severe, 100)) with { EffectiveFrom = new(2024, 5, 20), EffectiveTo = new(2024, 5, 24) };
        var watch = Weekly(rule).Learn("claims", ATree.Qingdao, "2024-W19", 100, "2024-05-13");

        Assert.Empty(watch.On("2024-05-19"));
        Assert.Equal(["370200 rate Raise Severe"], watch.Told("2024-05-20"));
        Assert.Empty(watch.On("2024-05-24"));
        Assert.Equal(["370200 rate Quiet None"], watch.Told("2024-05-25"));
        Assert.Equal(AlertReason.RuleRetired, watch.Changes[^1].Reason);
        Assert.Empty(watch.On("2024-06-02"));
    }

    [Fact]
    public void A_rule_taken_from_the_configuration_or_from_a_region_ends_its_alerts()
    {
        var rule = ARule.Rate("claims", (Grade.Serious, 100));
        var watch = Weekly(rule).Learn("claims", ATree.Qingdao, "2024-W20", 100, "2024-05-20").Learn("claims", ATree.Yantai, "2024-W20", 100, "2024-05-20");
        watch.On("2024-05-20");

        watch.Replace(ARuleSet.With(Indicators, rule with { Scope = rule.Scope with { Except = [ATree.Yantai] } }));
        Assert.Equal(["370600 rate Quiet None"], watch.Told("2024-05-21"));

        watch.Replace(ARuleSet.With(Indicators));
        Assert.Equal(["370200 rate Quiet None"], watch.Told("2024-05-22"));
        Assert.Empty(watch.State.OpenAlerts());
    }

    [Fact]
    public void Numbers_go_on_through_the_year_and_begin_anew_in_the_next()
    {
        var watch = Weekly(ARule.Law41(), ARule.Silent("claims"));
        watch.Learn("claims", ATree.Licang, "2024-W40", 1, "2024-10-07").Learn(AReport.Of("1", "2024-12-30", 20), AReport.Of("2", "2024-12-30", 20, region: ATree.Zhifu)).On("2024-12-30");
        watch.Learn(AReport.Of("3", "2025-01-01", 20, region: ATree.Laishan)).On("2025-01-01");

        Assert.Equal(["YJ2024-0001", "YJ2024-0002", "SJ2024-0001", "SJ2024-0002", "SJ2024-0003", "SJ2024-0004", "YJ2025-0001"], watch.Changes.Select(c => c.Number));
    }

    [Fact]
    public void A_county_that_falls_silent_makes_a_data_alert_and_keeps_its_grade()
    {
        var watch = Weekly(ARule.Silent("claims"), ARule.Rate("claims", (Grade.Serious, 100)) with { Scope = ARule.At(AdministrativeLevel.County) });
        foreach (var (county, claims) in new[] { (ATree.Licang, 100.0), (ATree.Chengyang, 0), (ATree.Zhifu, 1), (ATree.Laishan, 1) })
        {
            watch.Learn("claims", county, "2024-W20", claims, "2024-05-20");
        }

        watch.On("2024-05-20");
        foreach (var county in new[] { ATree.Chengyang, ATree.Zhifu, ATree.Laishan })
        {
            watch.Learn("claims", county, "2024-W21", 0, "2024-05-27"); // a reported zero is not missing
        }

        Assert.Empty(watch.On("2024-05-27"));
        Assert.Equal(["370213 rate Freeze Serious"], watch.Told("2024-06-03"));
        Assert.Empty(watch.On("2024-06-09"));
        Assert.Equal(["370213 silent Raise Moderate"], watch.Told("2024-06-10")); // due on 2 June, a week of grace
        var alert = watch.Open(ATree.Licang, "silent")!;
        Assert.True(alert.IsData);
        Assert.StartsWith("SJ2024-", alert.Number, StringComparison.Ordinal);
        Assert.Equal("新增领取失业保险金人数连续1期未报", alert.Evidence.Summary);
        Assert.Equal("新增领取失业保险金人数截至2024年第21周（5月20日至5月26日）连续1期应报未报。未报不等于平稳，相关研判级别冻结，请催报。", alert.Evidence.Sentence);
        Assert.Equal(Grade.Serious, watch.GradeOf(ATree.Licang));
        Assert.Equal(Grade.None, watch.GradeOf(ATree.Chengyang));

        watch.Learn("claims", ATree.Licang, "2024-W21", 100, "2024-06-11").Learn("claims", ATree.Licang, "2024-W22", 100, "2024-06-11");
        Assert.Equal(["370213 silent Quiet None", "370213 rate Thaw Serious"], watch.Told("2024-06-11"));
    }

    [Fact]
    public void Silence_grows_graver_and_a_county_never_heard_of_is_silent_too()
    {
        var watch = Weekly(ARule.Silent("claims")).Learn("claims", ATree.Licang, "2024-W20", 1, "2024-05-20");
        watch.On("2024-05-27");
        Assert.Empty(watch.Changes);

        Assert.Equal(["370214 silent Raise Moderate", "370602 silent Raise Moderate", "370613 silent Raise Moderate"], watch.Told("2024-06-03"));
        Assert.Equal(["370213 silent Raise Moderate"], watch.Told("2024-06-10"));
        Assert.Equal(["370214 silent Upgrade Serious", "370602 silent Upgrade Serious", "370613 silent Upgrade Serious"], watch.Told("2024-06-17"));
    }

    [Fact]
    public void From_15_November_on_a_missing_arrangement_makes_a_data_alert()
    {
        var watch = new Watch(ARuleSet.With([], Arranged(2024), ARule.Calendar()));
        Assert.Empty(watch.On("2024-11-14"));
        Assert.Equal(["370000 calendar Raise Moderate"], watch.Told("2024-11-15"));
        Assert.Equal("日历缺2025年调休安排", watch.Open(ATree.Province, "calendar")!.Evidence.Summary);
        Assert.Equal(Grade.None, watch.GradeOf(ATree.Province));

        watch.Replace(ARuleSet.With([], Arranged(2024, 2025), ARule.Calendar()));
        Assert.Equal(["370000 calendar Quiet None"], watch.Told("2024-11-20"));
        Assert.Equal("2025年放假调休安排已录入。", watch.Changes[^1].Evidence.Sentence);
    }

    [Fact]
    public void A_missing_arrangement_stays_told_after_New_Year_until_it_is_entered()
    {
        var watch = new Watch(ARuleSet.With([], Arranged(2026), ARule.Calendar()));
        Assert.Equal(["370000 calendar Raise Moderate"], watch.Told("2026-11-20"));
        Assert.Empty(watch.Told("2026-12-31"));
        Assert.Empty(watch.Told("2027-01-01"));
        Assert.Equal("日历缺2027年调休安排", watch.Open(ATree.Province, "calendar")!.Evidence.Summary);
        Assert.Empty(watch.Told("2027-11-20"));
        Assert.Equal("日历配置中没有2027年、2028年放假调休安排，请按国务院办公厅通知补入 calendar.yaml；补入前系统不作推算。", watch.Open(ATree.Province, "calendar")!.Evidence.Sentence);

        watch = new Watch(ARuleSet.With([], Arranged(2026), ARule.Calendar()));
        watch.On("2027-01-01");
        watch.Replace(ARuleSet.With([], Arranged(2026, 2027), ARule.Calendar()));
        Assert.Equal(["370000 calendar Quiet None"], watch.Told("2027-01-05"));
        Assert.Equal("2027年放假调休安排已录入；2028年的尚未到期，应于2027年11月15日前录入。", watch.Changes[^1].Evidence.Sentence);
    }

    [Fact]
    public void A_moment_must_come_after_the_last_and_after_all_that_is_known()
    {
        var watch = Weekly().Learn("claims", ATree.Qingdao, "2024-W20", 100, "2024-05-20");

        Assert.Throws<ArgumentException>(() => watch.On("2024-05-19"));
        watch.On("2024-05-20");
        Assert.Throws<ArgumentException>(() => watch.On("2024-05-20"));
    }

    [Fact]
    public void The_same_inputs_give_the_same_result_and_at_most_one_alert_a_rule_and_region() => Gen.Select(AnyFigures, AnyReports).Sample((figures, reports) =>
    {
        var one = Replayed(figures, reports);
        var other = Replayed(figures, reports);

        Assert.Equal(Serialised(one.Changes), Serialised(other.Changes));
        Assert.Equal(Serialised(one.State), Serialised(other.State));
        Assert.Equal(one.State.OpenAlerts().Count(), one.State.OpenAlerts().Select(a => (a.RuleId, a.Region)).Distinct().Count());
        var raised = one.Changes.Where(c => c.Kind == AlertChangeKind.Raise).Select(c => c.Number).ToArray();
        Assert.Equal(raised.Length, raised.Distinct().Count());
        Assert.Equal(raised.Except(one.Changes.Where(c => c.Kind == AlertChangeKind.Quiet).Select(c => c.Number)).Order(), one.State.OpenAlerts().Select(a => a.Number).Order());
    }, iter: 60);

    [Fact]
    public void What_becomes_known_later_changes_nothing_recorded_before() =>
        Gen.Select(AnyFigures, AnyReports, AnyFigures, AnyReports, Gen.Int[0, 150]).Sample((figures, reports, noise, madeReports, day) =>
        {
            var moment = Start.AddDays(day + 1);

            var real = Replayed(figures, reports);
            var noisy = Replayed(
                [.. figures.Where(f => f.Known <= day), .. noise.Where(f => f.Known > day)],
                [.. reports.Where(r => r.Known <= day), .. madeReports.Where(r => r.Known > day)]);

            Assert.Equal(Serialised(real.Changes.Where(c => c.At < moment)), Serialised(noisy.Changes.Where(c => c.At < moment)));
        }, iter: 60);

    [Fact]
    public void Random_histories_do_raise_and_end_alerts()
    {
        // The two properties above would hold of an engine that never says anything.
        var changes = 0;
        Gen.Select(AnyFigures, AnyReports).Sample((figures, reports) => Interlocked.Add(ref changes, Replayed(figures, reports).Changes.Count), iter: 20);

        Assert.True(changes > 100, $"{changes} changes");
    }

    [Fact]
    public void A_restart_from_the_stored_state_is_exact() => Gen.Select(AnyFigures, AnyReports, Gen.Int[1, 150]).Sample((figures, reports, day) =>
    {
        var through = Replayed(figures, reports);
        var restarted = Replayed(figures, reports, restartAfter: day);

        Assert.Equal(Serialised(through.Changes), Serialised(restarted.Changes));
    }, iter: 30);

    private static DateTimeOffset Start => Moment.At("2024-01-08", 10);

    private static string Known(int week) => Moment.Day("2024-05-20").AddDays(7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Watch Weekly(params Rule[] rules) => new(ARuleSet.With(Indicators, rules));

    /// <summary>Half a year day by day, everything learnt on its day; a restart makes the panel anew from what was known.</summary>
    private static (List<AlertChange> Changes, EvaluationState State) Replayed((int Indicator, int Region, int Week, int Value, int Known)[] figures, (int Region, int People, int Known, int Number)[] reports, int restartAfter = int.MaxValue)
    {
        var policy = new LifecyclePolicy { PeriodsToRaise = [1, 1, 2, 2], PeriodsToLower = 2 };
        var rules = ARuleSet.With(
            [.. Indicators, AnIndicator.Derived("growth", new Formula.Growth("claims", 2))],
            new FestivalCalendar([new(2024, 2, 10)], 10, 10),
            ARule.Rate("claims", (Grade.Serious, 150), (Grade.Severe, 250)) with { Policy = policy, Scope = ARule.At(AdministrativeLevel.Province, AdministrativeLevel.City, AdministrativeLevel.County) },
            ARule.Change("openings", Comparison.PreviousPeriod, (Grade.Moderate, 20)) with { PausesAtFestival = true, Policy = policy },
            ARule.Rate("growth", (Grade.Moderate, 30)) with { Id = "growth_rate", Scope = ARule.At(AdministrativeLevel.County), Also = [new FurtherCondition("openings", Limit.AtMost(250))] },
            ARule.Law41(10),
            ARule.Shandong2016(10),
            ARule.Silent("claims"));
        var panel = new Panel(rules);
        var state = EvaluationState.Empty;
        var changes = new List<AlertChange>();
        var week = Period.Parse(PeriodKind.Week, "2024-W01");
        for (var day = 0; day <= 160; day++)
        {
            if (day == restartAfter)
            {
                panel = new Panel(rules);
                foreach (var known in Enumerable.Range(0, day))
                {
                    Learn(known);
                }
            }

            Learn(day);
            var result = Evaluator.Evaluate(rules, panel, state, Start.AddDays(day));
            changes.AddRange(result.Changes);
            state = result.State;
        }

        return (changes, state);

        void Learn(int day)
        {
            foreach (var f in figures.Where(f => f.Known == day))
            {
                panel.Learn(new Observation(f.Indicator, f.Region, week.Plus(f.Week), f.Value, Start.AddDays(day).AddHours(-1)));
            }

            foreach (var r in reports.Where(r => r.Known == day))
            {
                panel.Learn(new LayoffReport
                {
                    Source = "layoffs",
                    Number = $"{r.Number}",
                    Region = r.Region,
                    Enterprise = $"示例企业{r.Number % 5}",
                    EnterpriseKey = $"{r.Number % 5}",
                    People = r.People,
                    Withdrawn = r.People % 10 == 0,
                    KnownAt = Start.AddDays(day).AddHours(-1),
                });
            }
        }
    }

    private static FestivalCalendar Arranged(params int[] years)
    {
        var days = years.ToDictionary(year => year, year => System.Collections.Immutable.ImmutableArray.Create(new DateOnly(year, 1, 1)));
        return new FestivalCalendar([], 0, 0, days, days);
    }

    private static string Serialised<T>(T value) => JsonSerializer.Serialize(value, Options);

    private sealed class PeriodText : System.Text.Json.Serialization.JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue($"{value.Kind} {value}");
    }
}
