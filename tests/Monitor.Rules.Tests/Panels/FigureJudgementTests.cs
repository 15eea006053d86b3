using CsCheck;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Rules.Surveillance;
using Monitor.Rules.Tests.Surveillance;

namespace Monitor.Rules.Tests.Panels;

public sealed class FigureJudgementTests
{
    private const int Weeks = 130;

    private static readonly Period First = Period.Containing(PeriodKind.Week, MadeCounts.Start);

    private static readonly string[] Counties = [ATree.Licang, ATree.Chengyang, ATree.Zhifu, ATree.Laishan];

    private static readonly Indicator[] Indicators =
    [
        AnIndicator.Weekly("claims", coverage: 0.5m),
        AnIndicator.Weekly("openings", "招聘岗位数", coverage: 0.5m) with { Direction = IndicatorDirection.LowerIsWorse },
        AnIndicator.Derived("share", new Formula.ShareOfParent("openings")) with { Direction = IndicatorDirection.LowerIsWorse },
    ];

    [Fact]
    public void A_panel_that_was_asked_on_the_way_judges_as_one_that_learns_everything_at_once() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 60]).Sample((seed, corrections) =>
    {
        var random = new Random(seed);
        var figures = Made(seed).ToList();
        for (var i = 0; i < corrections; i++)
        {
            var corrected = figures[random.Next(figures.Count)];
            figures.Add(corrected with { Value = random.Next(10) == 0 ? double.NaN : corrected.Value + random.Next(40) });
        }

        var asked = Empty();
        foreach (var figure in figures)
        {
            asked.Learn(figure);
            if (random.Next(40) == 0)
            {
                _ = asked.Judgement(random.Next(3), ATree.Small.Regions[random.Next(8)], First.Plus(random.Next(Weeks)));
            }
        }

        var plain = Empty();
        foreach (var figure in figures.GroupBy(f => (f.Indicator, f.Region, f.Period)).Select(same => same.Last()).OrderBy(_ => random.Next()))
        {
            plain.Learn(figure);
        }

        AssertSame(plain, asked, Weeks);
    }, iter: 12);

    [Fact]
    public void Later_figures_change_no_earlier_judgement()
    {
        var (early, late) = (Empty(), Empty());
        foreach (var figure in Made(3))
        {
            late.Learn(figure);
            if (figure.Period.Ordinal < First.Ordinal + Weeks - 8)
            {
                early.Learn(figure);
            }
        }

        AssertSame(early, late, Weeks - 8);
    }

    [Fact]
    public void Judgements_of_the_last_periods_are_kept_and_those_before_are_not()
    {
        var panel = Learnt(1);
        var licang = ATree.Small.Find(ATree.Licang)!;

        Assert.Null(panel.Judgement(0, licang, First.Plus(Weeks)));
        Assert.NotNull(panel.Judgement(0, licang, First.Plus(Weeks - 1)));
        Assert.NotNull(panel.Judgement(0, licang, First.Plus(Weeks - Panel.JudgedPeriods)));
        Assert.Null(panel.Judgement(0, licang, First.Plus(Weeks - Panel.JudgedPeriods - 1)));
        Assert.Equal(Weeks, panel.Judgement(0, licang, First.Plus(Weeks - 1))!.History);
    }

    [Fact]
    public void A_rolled_up_figure_that_misses_a_county_is_held_against_what_is_expected_of_the_others()
    {
        var (whole, partial) = (Learnt(2), Learnt(2, except: ATree.Zhifu));

        var (with, without) = (Province(whole), Province(partial));

        Assert.Equal(1, with.Share);
        Assert.InRange(without.Share, 0.6, 0.9);
        Assert.Equal(with.Expected * without.Share, without.Expected, 1e-6);
        Assert.Equal(with.Probability, without.Probability, 0.2);
    }

    [Fact]
    public void The_model_has_the_say_until_the_statistical_evidence_is_beyond_doubt()
    {
        var (ordinary, extreme) = (new Panel(Framed()), new Panel(Framed()));
        foreach (var figure in Made(5))
        {
            ordinary.Learn(figure);
            extreme.Learn(figure.Period == First.Plus(Weeks - 1) ? figure with { Value = figure.Value * 4 } : figure);
        }

        var (usual, beyond) = (Province(ordinary), Province(extreme));

        Assert.Equal((true, 0.25), (usual.IsLearned, usual.LogOdds));
        Assert.Equal((false, beyond.Score), (beyond.IsLearned, beyond.LogOdds));
        Assert.True(beyond.Score > 20);
    }

    [Fact]
    public void A_period_without_a_figure_is_a_gap_and_not_a_zero()
    {
        var panel = Learnt(4);
        var licang = ATree.Small.Find(ATree.Licang)!;
        panel.Learn(new Observation(0, licang.Index, First.Plus(Weeks + 1), 100, Moment.At("2030-01-01")));

        var gap = panel.Judgement(0, licang, First.Plus(Weeks))!;

        Assert.False(gap.IsKnown);
        Assert.Equal(Weeks, gap.History);
        Assert.Equal(Weeks + 1, panel.Judgement(0, licang, First.Plus(Weeks + 1))!.History);
    }

    private static FigureJudgement Province(Panel panel) => panel.Judgement(0, ATree.Small.Root, First.Plus(Weeks - 1))!;

    private static Panel Learnt(int seed, string? except = null)
    {
        var panel = Empty();
        foreach (var figure in Made(seed).Where(f => f.Period != First.Plus(Weeks - 1) || f.Region != (except is null ? -1 : ATree.Small.Find(except)!.Index)))
        {
            panel.Learn(figure);
        }

        return panel;
    }

    private static MonitoringFrame Framed()
    {
        var rules = ARuleSet.With(Indicators, MadeCounts.Festivals);
        return new() { TimeZone = rules.TimeZone, Regions = rules.Regions, Indicators = rules.Indicators, Calendar = rules.Calendar, Model = new EvenModel() };
    }

    private static Panel Empty() => new(ARuleSet.With(Indicators, MadeCounts.Festivals));

    /// <summary>Claims and openings of every county, week by week.</summary>
    private static IEnumerable<Observation> Made(int seed)
    {
        var claims = Counties.Select((_, i) => new MadeCounts(seed + i).Calm(Weeks, 40 + (20 * i))).ToArray();
        var openings = Counties.Select((_, i) => new MadeMeasures(seed + i, 0.03).Calm(Weeks, 400 + (200 * i))).ToArray();
        return from week in Enumerable.Range(0, Weeks)
               from county in Enumerable.Range(0, Counties.Length)
               from indicator in Enumerable.Range(0, 2)
               select new Observation(
                   indicator, ATree.Small.Find(Counties[county])!.Index, First.Plus(week), Math.Round((indicator == 0 ? claims : openings)[county][week]), new DateTimeOffset(First.Plus(week).End.AddDays(3), default, default));
    }

    private static void AssertSame(Panel expected, Panel actual, int weeks)
    {
        foreach (var region in ATree.Small.Regions.Where(region => region.Level != AdministrativeLevel.Context))
        {
            for (var indicator = 0; indicator < Indicators.Length; indicator++)
            {
                for (var week = First.Plus(weeks - 6); week < First.Plus(weeks); week = week.Next)
                {
                    var (one, other) = (Known(expected.Judgement(indicator, region, week)), Known(actual.Judgement(indicator, region, week)));
                    Assert.Equal(one is null ? null : one with { Features = [] }, other is null ? null : other with { Features = [] });
                    Assert.Equal(one?.Features ?? [], other?.Features ?? []);
                }
            }
        }
    }

    private static FigureJudgement? Known(FigureJudgement? judgement) => judgement is { IsKnown: true } ? judgement : null;

    private sealed class EvenModel : IOutbreakModel
    {
        public string Version => "even";

        public double Bias => 0.25;

        public double LogOdds(ReadOnlySpan<float> features) => 0.25;

        public void Explain(ReadOnlySpan<float> features, Span<double> contributions) => contributions.Clear();
    }
}
