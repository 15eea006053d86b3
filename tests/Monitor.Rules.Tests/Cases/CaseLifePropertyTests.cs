using System.Text.Json;
using CsCheck;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

/// <summary>What holds in every life of a case, whatever people, alerts and clocks do.</summary>
public sealed class CaseLifePropertyTests
{
    private const long Lives = 250;

    [Fact]
    public void Replaying_the_events_gives_the_present_state() => RandomLives.Any.Sample(
        moves =>
        {
            var desk = RandomLives.Live(moves);

            var read = desk.Events.Select(e => JsonSerializer.Deserialize<CaseEvent>(JsonSerializer.Serialize(e, CaseJson.Options), CaseJson.Options)!);
            var replayed = CaseBook.Empty.After(read);

            Assert.Equal(Json(desk.Book), Json(replayed));
        },
        iter: Lives);

    [Fact]
    public void One_region_and_cause_has_one_open_case_and_an_alert_is_listed_in_one() => RandomLives.Any.Sample(
        moves => RandomLives.Live(moves, (desk, _, _) =>
        {
            Assert.Equal(desk.Book.Open.Count(), desk.Book.Open.Select(c => (c.Region, c.Cause)).Distinct().Count());
            var listed = desk.Book.Open.SelectMany(c => c.Alerts).Select(a => a.Number).ToArray();
            Assert.Equal(listed.Length, listed.Distinct().Count());
        }),
        iter: Lives);

    [Fact]
    public void A_refused_act_leaves_no_event_and_says_what_to_do() => RandomLives.Any.Sample(
        moves => RandomLives.Live(moves, (desk, before, decision) =>
        {
            if (decision is { Refusal: { } refusal })
            {
                Assert.Empty(decision.Events);
                Assert.Same(before, desk.Book);
                Assert.True(refusal.Reason.EndsWith('。') && refusal.Remedy.EndsWith('。'), refusal.ToString());
            }
        }),
        iter: Lives);

    [Fact]
    public void A_closed_case_changes_only_by_reopening() => RandomLives.Any.Sample(
        moves => RandomLives.Live(moves, (desk, before, _) =>
        {
            foreach (var closed in before.Cases.Values.Where(c => !c.IsOpen))
            {
                var after = desk.Book.Find(closed.Number)!;
                Assert.True(after.Version == closed.Version || (after.Successor is not null && Json(after with { Successor = null, Version = closed.Version, LastAt = closed.LastAt }) == Json(closed)));
            }
        }),
        iter: Lives);

    [Fact]
    public void No_act_of_a_person_moves_the_computed_grade_and_no_machine_the_official_track() => RandomLives.Any.Sample(
        moves => RandomLives.Live(moves, (desk, before, decision) =>
        {
            foreach (var (one, after) in before.Cases.Values.Select(c => (c, desk.Book.Find(c.Number)!)))
            {
                if (decision is not null)
                {
                    Assert.Equal(one.ComputedGrade, after.ComputedGrade);
                }
                else
                {
                    Assert.Equal((one.Stage, one.OfficialGrade, one.Publications.Length), (after.Stage, after.OfficialGrade, after.Publications.Length));
                }
            }
        }),
        iter: Lives);

    [Fact]
    public void A_grave_grade_is_lowered_or_cancelled_by_two_people_only() => RandomLives.Any.Sample(
        moves => RandomLives.Live(moves, (desk, before, decision) =>
        {
            foreach (var happened in decision?.Events ?? [])
            {
                if (happened.Fact is Acted { Act: Adjust or Lift or Verify } acted && before.Find(happened.Case) is { } one && Lowers(one, acted))
                {
                    Assert.NotNull(acted.ProposedBy);
                    Assert.NotEqual(acted.ProposedBy, happened.Actor.Person);
                }
            }
        }),
        iter: Lives);

    [Fact]
    public void The_fund_is_never_over_pledged() => RandomLives.Any.Sample(
        moves => RandomLives.Live(moves, (desk, _, _) => Assert.InRange(desk.Book.Open.SelectMany(c => c.Pledges).Sum(p => p.Amount), 0m, 1_000_000m)),
        iter: Lives);

    [Fact]
    public void A_case_closes_with_its_tasks_ended_and_its_counts_met() => RandomLives.Any.Sample(
        moves => RandomLives.Live(moves, (desk, before, _) =>
        {
            foreach (var closed in desk.Book.Cases.Values.Where(c => !c.IsOpen))
            {
                Assert.DoesNotContain(closed.Tasks, t => t.State == TaskState.Open);
                Assert.DoesNotContain(closed.Alerts, a => a.IsOpen && a.Grade >= Grade.Severe);
                Assert.True(closed.Closing!.Act.Outcome == CaseOutcome.Dismissed || closed.LastCounts!.Meet);
            }
        }),
        iter: Lives);

    [Fact]
    public void Ticking_twice_does_nothing_more_and_the_next_tick_is_when_it_says() => RandomLives.Any.Sample(
        moves =>
        {
            var desk = RandomLives.Live(moves);
            foreach (var one in desk.Book.Open.ToArray())
            {
                desk.Tick(one.Number);
                Assert.Empty(desk.Tick(one.Number));

                if (CaseDesk.NextTick(desk[one.Number]) is { } next)
                {
                    Assert.True(next > desk.Now);
                    Assert.Empty(CaseDesk.Tick(desk[one.Number], next.AddTicks(-1), desk.Frame));
                    Assert.NotEmpty(CaseDesk.Tick(desk[one.Number], next, desk.Frame));
                }
                else
                {
                    Assert.Empty(CaseDesk.Tick(desk[one.Number], desk.Now.AddYears(1), desk.Frame));
                }
            }
        },
        iter: Lives);

    /// <summary>Lives that never get anywhere would prove nothing.</summary>
    [Fact]
    public void The_lives_reach_every_stage_and_every_fact()
    {
        var (stages, facts) = (new HashSet<CaseStage>(), new HashSet<string>());
        var random = new Random(20261123);
        for (var life = 0; life < 300; life++)
        {
            var moves = Enumerable.Range(0, 60).Select(_ => new RandomLives.Move(random.Next(100), random.Next(1000), random.Next(300), random.Next(10_000)));
            RandomLives.Live(moves, (desk, _, _) => stages.UnionWith(desk.Book.Cases.Values.Select(c => c.Stage))).Events.ForEach(e => facts.Add(e.Fact.GetType().Name));
        }

        Assert.Equal(Enum.GetValues<CaseStage>(), stages.Order().ToArray());
        Assert.Equal(typeof(CaseFact).Assembly.GetTypes().Count(t => t.IsSubclassOf(typeof(CaseFact))), facts.Count);
    }

    private static bool Lowers(Case before, Acted acted) => acted.Act switch
    {
        Adjust adjust => before.OfficialGrade >= Grade.Severe && adjust.Grade < before.OfficialGrade,
        Lift => before.HandlingGrade >= Grade.Severe,
        _ => before.HandlingGrade >= Grade.Severe && acted.To == CaseStage.Dismissed && acted.From != CaseStage.Dismissed,
    };

    private static string Json(CaseBook book) => string.Join('\n', book.Cases.Values.Select(Json));

    private static string Json(Case one) => JsonSerializer.Serialize(one, CaseJson.Options);
}
