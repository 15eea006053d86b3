using System.Collections.Immutable;
using CsCheck;
using Monitor.Rules.Layoffs;

namespace Monitor.Rules.Tests.Layoffs;

public sealed class CohortMatchingTests
{
    private static readonly Gen<CohortSighting> Sightings = Gen.Select(
        Gen.Enum<CohortStage>(), Gen.OneOf(Gen.Const("甲厂"), Gen.Const("乙厂")), Gen.Int[0, 300], Gen.Int[1, 200], (stage, firm, day, people) => new CohortSighting(stage, firm, new DateOnly(2024, 1, 1).AddDays(day), people));

    [Fact]
    public void The_same_people_at_three_stages_are_one_cohort_and_not_three()
    {
        var cohort = Assert.Single(Match(
            Seen(CohortStage.Claimed, "2024-05-10", 60),
            Seen(CohortStage.Reported, "2024-03-20", 120),
            Seen(CohortStage.InsuranceStopped, "2024-03-31", 70),
            Seen(CohortStage.InsuranceStopped, "2024-04-30", 30)));

        Assert.Equal(120, cohort.People);
        Assert.Equal([120, 100, 60], cohort.ByStage);
        Assert.Equal("企业报告120人，停保100人，申领失业保险金60人（同一批人，不相加，按120人计）", cohort.ToChinese());
    }

    [Fact]
    public void More_people_at_a_later_stage_than_were_reported_are_what_counts()
    {
        var cohort = Assert.Single(Match(Seen(CohortStage.Reported, "2024-03-20", 15), Seen(CohortStage.InsuranceStopped, "2024-03-31", 80)));

        Assert.Equal((80, "企业报告15人，停保80人，申领失业保险金未见（同一批人，不相加，按80人计）"), (cohort.People, cohort.ToChinese()));
    }

    [Fact]
    public void What_lies_too_far_off_is_another_cohort_and_each_stop_goes_to_the_nearest_report()
    {
        var cohorts = Match(
            Seen(CohortStage.Reported, "2024-03-01", 40),
            Seen(CohortStage.Reported, "2024-04-15", 50),
            Seen(CohortStage.InsuranceStopped, "2024-03-05", 40),
            Seen(CohortStage.InsuranceStopped, "2024-04-20", 50),
            Seen(CohortStage.InsuranceStopped, "2024-12-01", 30),
            Seen(CohortStage.Claimed, "2024-12-20", 20));

        Assert.Equal([(40, 40, 0), (50, 50, 0), (0, 30, 20)], cohorts.Select(cohort => (cohort.ByStage[0], cohort.ByStage[1], cohort.ByStage[2])));
    }

    [Fact]
    public void Nobody_is_lost_and_nobody_counted_twice() => Sightings.Array[0, 20].Sample(seen =>
    {
        var cohorts = CohortMatching.Match(seen, 30, 90);
        var stages = Enum.GetValues<CohortStage>();
        var kept = stages.All(stage => cohorts.Sum(cohort => cohort.ByStage[(int)stage]) == seen.Where(s => s.Stage == stage).Sum(s => s.People));
        var people = cohorts.Sum(cohort => cohort.People);

        return kept && people <= seen.Sum(s => s.People) && people >= stages.Max(stage => seen.Where(s => s.Stage == stage).Sum(s => s.People));
    });

    private static ImmutableArray<Cohort> Match(params CohortSighting[] seen) => CohortMatching.Match(seen, 30, 90);

    private static CohortSighting Seen(CohortStage stage, string day, int people) => new(stage, "示例厂", Moment.Day(day), people);
}
