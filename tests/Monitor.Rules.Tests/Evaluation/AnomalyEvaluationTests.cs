using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Rules.Tests.Surveillance;

namespace Monitor.Rules.Tests.Evaluation;

/// <summary>Anomaly rules in the evaluation: late and corrected figures, restarts, and what becomes known later.</summary>
public sealed class AnomalyEvaluationTests
{
    private const int Before = 90;
    private const int Played = 20;

    private static readonly Period First = Period.Containing(PeriodKind.Week, MadeCounts.Start);

    private static readonly string[] Counties = [ATree.Licang, ATree.Chengyang, ATree.Zhifu, ATree.Laishan];

    private static readonly DateOnly Start = First.Plus(Before).Start;

    /// <summary>What is made of some weeks of some counties: how many more claims there are, how many days late they come, and how a correction a while later changes them.</summary>
    private static readonly Gen<(int County, int Week, int More, int Late, int Corrected)[]> AnyNews =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, Played - 1], Gen.Int[0, 90], Gen.Int[0, 30], Gen.Int[-60, 60]).Array[2, 14];

    [Fact]
    public void A_restart_after_every_evaluation_is_exact() => Gen.Select(Gen.Int[0, 1000], AnyNews).Sample((seed, news) =>
        Assert.Equal(Told(Live(Figures(seed, news), restarts: false)), Told(Live(Figures(seed, news), restarts: true))), iter: 8);

    [Fact]
    public void The_order_in_which_a_moment_learns_its_figures_changes_nothing() => Gen.Select(Gen.Int[0, 1000], AnyNews).Sample((seed, news) =>
    {
        var figures = Figures(seed, news);
        var random = new Random(seed);
        var places = figures.Select(f => (f.County, f.Week)).Distinct().ToDictionary(place => place, _ => random.Next()); // of two versions of one figure the later one counts

        Assert.Equal(Told(Live(figures, restarts: false)), Told(Live([.. figures.OrderBy(f => f.KnownAt).ThenBy(f => places[(f.County, f.Week)])], restarts: false)));
    }, iter: 8);

    [Fact]
    public void What_becomes_known_later_changes_nothing_recorded_before() => Gen.Select(Gen.Int[0, 1000], AnyNews, AnyNews, Gen.Int[0, Played * 7]).Sample((seed, news, noise, day) =>
    {
        var moment = Moment.At(Start.AddDays(day));

        var real = Live(Figures(seed, news), restarts: false);
        var noisy = Live([.. Figures(seed, news).Where(f => f.KnownAt <= moment), .. Figures(seed + 1, noise).Where(f => f.KnownAt > moment)], restarts: false);

        Assert.Equal(Told(real.Where(c => c.At <= moment)), Told(noisy.Where(c => c.At <= moment)));
    }, iter: 8);

    [Fact]
    public void Idle_evaluations_between_the_news_change_nothing() => Gen.Select(Gen.Int[0, 1000], AnyNews).Sample((seed, news) =>
        Assert.Equal(Told(Live(Figures(seed, news), restarts: false)), Told(Live(Figures(seed, news), restarts: false, everyHours: 6))), iter: 8);

    [Fact]
    public void Such_histories_do_raise_and_end_alerts()
    {
        // The properties above would hold of a rule that never says anything.
        var kinds = new HashSet<AlertChangeKind>();
        var raised = 0;
        Gen.Select(Gen.Int[0, 1000], AnyNews).Sample((seed, news) =>
        {
            foreach (var change in Live(Figures(seed, news), restarts: false))
            {
                kinds.Add(change.Kind);
                raised += change.Kind == AlertChangeKind.Raise ? 1 : 0;
            }
        }, iter: 10, threads: 1, seed: "0N0XIzNsQ0O2");

        Assert.True(raised > 20, $"{raised} alerts");
        Assert.Superset(new HashSet<AlertChangeKind> { AlertChangeKind.Raise, AlertChangeKind.Quiet, AlertChangeKind.Freeze, AlertChangeKind.Thaw }, kinds);
    }

    [Fact]
    public void Whatever_the_budget_what_is_spent_stays_within_it_and_more_never_signals_fewer() => Gen.Select(Gen.Int[0, 1000], AnyNews, Gen.Int[1, 2000]).Sample((seed, news, thousandths) =>
    {
        var (narrow, wide) = (Rules(thousandths / 1000m), Rules(thousandths / 500m));
        var panel = new Panel(narrow);
        foreach (var figure in Figures(seed, news))
        {
            Learn(panel, figure);
        }

        for (var week = First.Plus(Before + Played - 10); week < First.Plus(Before + Played); week = week.Next)
        {
            var (less, more) = (Spending(narrow, panel, week), Spending(wide, panel, week));
            Assert.True(less.Spent <= less.Available && more.Spent <= more.Available);
            Assert.True(less.Signals <= more.Signals);
            Assert.Equal(less.Signals + less.HeldBack, more.Signals + more.HeldBack);
        }
    }, iter: 8);

    private static AnomalySpending Spending(RuleSet rules, Panel panel, Period week)
    {
        var rule = (AnomalyRule)rules.Rules[0];
        return new AnomalyDetector(rule, rules, panel, rules.ScopeOf(rule)).Spending(week);
    }

    private static RuleSet Rules(decimal budget = 0.3m)
    {
        var rule = ARule.Anomaly("claims", budget, new(Grade.Moderate, 0.6m, 10, null), new(Grade.Serious, 0.95m, 30, null)) with
        {
            Scope = ARule.At(AdministrativeLevel.Province, AdministrativeLevel.City, AdministrativeLevel.County),
            Policy = new LifecyclePolicy { PeriodsToRaise = [1, 2, 2, 2], PeriodsToLower = 2 },
        };
        return ARuleSet.With([AnIndicator.Weekly("claims", coverage: 0.7m)], MadeCounts.Festivals, rule);
    }

    /// <summary>The weeks before are known by the first day; each week after on the Wednesday that follows it, unless the news makes it later.</summary>
    private static (int County, Period Week, double Value, DateTimeOffset KnownAt)[] Figures(int seed, (int County, int Week, int More, int Late, int Corrected)[] news)
    {
        var figures = new List<(int County, Period Week, double Value, DateTimeOffset KnownAt)>();
        for (var county = 0; county < Counties.Length; county++)
        {
            var calm = new MadeCounts(seed + county).Calm(Before + Played, 60);
            for (var week = 0; week < calm.Length; week++)
            {
                var made = news.Where(n => n.County == county && n.Week == week - Before).ToArray();
                var known = week < Before ? Moment.At(Start) : Moment.At(First.Plus(week).End.AddDays(3 + made.Sum(n => n.Late)));
                figures.Add((county, First.Plus(week), calm[week] + made.Sum(n => n.More), known));
                figures.AddRange(made.Where(n => n.Corrected > 0).Select(n => (county, First.Plus(week), calm[week] + n.Corrected, known.AddDays(n.Corrected % 15))));
            }
        }

        return [.. figures.OrderBy(f => f.KnownAt)];
    }

    /// <summary>Evaluates twice a day, or more often; where it restarts, each evaluation has a panel made anew from all that is known.</summary>
    private static List<AlertChange> Live((int County, Period Week, double Value, DateTimeOffset KnownAt)[] figures, bool restarts, int everyHours = 12)
    {
        var rules = Rules();
        var (panel, state) = (new Panel(rules), EvaluationState.Empty);
        var changes = new List<AlertChange>();
        var learnt = 0;
        for (var moment = Moment.At(Start); moment < Moment.At(Start.AddDays((Played + 4) * 7)); moment = moment.AddHours(everyHours))
        {
            if (restarts && (learnt == 0 || (learnt < figures.Length && figures[learnt].KnownAt <= moment)))
            {
                panel = new Panel(rules);
                foreach (var figure in figures.Take(learnt))
                {
                    Learn(panel, figure);
                }
            }

            for (; learnt < figures.Length && figures[learnt].KnownAt <= moment; learnt++)
            {
                Learn(panel, figures[learnt]);
            }

            var result = Evaluator.Evaluate(rules, panel, state, moment);
            state = result.State;
            changes.AddRange(result.Changes);
        }

        return changes;
    }

    private static void Learn(Panel panel, (int County, Period Week, double Value, DateTimeOffset KnownAt) figure) =>
        panel.Learn(new Observation(0, ATree.Small.Find(Counties[figure.County])!.Index, figure.Week, figure.Value, figure.KnownAt));

    private static string[] Told(IEnumerable<AlertChange> changes) =>
        [.. changes.Select(c => $"{c.At:O} {c.Number} {c.Region} {c.Kind} {c.Reason} {c.From}→{c.To} {c.Period} {c.Evidence.Sentence} {string.Join(';', c.Evidence.Figures)}")];
}
