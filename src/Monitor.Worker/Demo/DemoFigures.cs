using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Demo;

/// <summary>The made figures: season times size times chance, and what the events do to them.</summary>
internal sealed class DemoFigures
{
    // Claims scatter less than a Poisson count would, so that four-week sums of the smallest county stay within 15 % of the year before.
    private const double ClaimsDispersion = 0.12;
    private const double WeeksOfBenefit = 26;

    private readonly DemoScenario scenario;
    private readonly RegionTree regions;
    private readonly DemoSeason season;
    private readonly int seed;

    public DemoFigures(DemoScenario scenario, MonitoringFrame province, DemoSeason season, int seed)
    {
        this.scenario = scenario;
        this.season = season;
        this.seed = seed;
        regions = province.Regions;
        Counties = CountySize.Of(province);
        Weeks = [.. Mondays(scenario.HistoryFrom, scenario.Play.To)];
        MonthEnds = [.. EndsOfMonths(scenario.HistoryFrom, scenario.Play.To)];
        Weekly = MakeWeekly();
        Insured = [.. Counties.Select(MakeInsured)];
    }

    public ImmutableArray<CountySize> Counties { get; }

    /// <summary>The Mondays of the weeks, those that end before the play does.</summary>
    public ImmutableArray<DateOnly> Weeks { get; }

    public ImmutableArray<DateOnly> MonthEnds { get; }

    /// <summary>By county and week.</summary>
    public ImmutableArray<ImmutableArray<WeeklyFigures>> Weekly { get; }

    /// <summary>Insured headcounts by county and month.</summary>
    public ImmutableArray<ImmutableArray<int>> Insured { get; }

    /// <summary>Whether a county sends its figures of a week.</summary>
    public bool IsSent(Region county, DateOnly monday) =>
        !scenario.EventsOf<SilenceEvent>().Any(silence => silence.Region == county.Code && monday >= silence.FirstWeek);

    private ImmutableArray<ImmutableArray<WeeklyFigures>> MakeWeekly()
    {
        var openings = Weeks.Select(season.OpeningsInWeek).ToArray();
        var applicants = Weeks.Select(season.ApplicantsInWeek).ToArray();
        var claims = Weeks.Select(season.ClaimsInWeek).ToArray();
        return [.. Counties.Select(county => MakeWeekly(county, openings, applicants, claims))];
    }

    private ImmutableArray<WeeklyFigures> MakeWeekly(CountySize county, double[] openings, double[] applicants, double[] claims)
    {
        var chance = new SeededStream(seed, "weekly", county.Region.Code);
        var figures = ImmutableArray.CreateBuilder<WeeklyFigures>(Weeks.Length);
        var recipients = county.Claims * WeeksOfBenefit;
        for (var week = 0; week < Weeks.Length; week++)
        {
            var opened = Count(county.Openings * openings[week] * Erosion(county.Region, Weeks[week]), 1, 0.02, chance);
            var applied = Count(county.Applicants * applicants[week], 1, 0.02, chance);
            var claimed = Count(county.Claims * claims[week], ClaimsDispersion, 0.012, chance) + ExtraClaims(county.Region, Weeks[week]);
            recipients += claimed - (recipients / WeeksOfBenefit);
            figures.Add(new(opened, applied, claimed, (int)Math.Round(recipients)));
        }

        return figures.MoveToImmutable();
    }

    private ImmutableArray<int> MakeInsured(CountySize county)
    {
        var chance = new SeededStream(seed, "insured", county.Region.Code);
        return [.. MonthEnds.Select(day => Count(county.Insured * season.InsuredAtEndOf(day), 0, 0.001, chance))];
    }

    // 1 before an erosion begins, then less by the same share each week.
    private double Erosion(Region county, DateOnly monday)
    {
        var left = 1.0;
        foreach (var erosion in scenario.EventsOf<OpeningsErosionEvent>().Where(one => monday >= one.FirstWeek))
        {
            if (regions.IsWithin(county, regions.Find(erosion.Region)!))
            {
                var weeks = ((monday.DayNumber - erosion.FirstWeek.DayNumber) / 7) + 1;
                left *= Math.Pow(1 - (erosion.PercentAWeek / 100), weeks);
            }
        }

        return left;
    }

    private int ExtraClaims(Region county, DateOnly monday)
    {
        var extra = 0;
        foreach (var rise in scenario.EventsOf<ClaimsRiseEvent>().Where(one => one.Region == county.Code))
        {
            var week = (monday.DayNumber - rise.FirstWeek.DayNumber) / 7;
            extra += monday >= rise.FirstWeek && week < rise.ExtraClaims.Length ? rise.ExtraClaims[week] : 0;
        }

        return extra;
    }

    // The variance is mean × dispersion + (mean × spread)², as that of a negative binomial count with dispersion 1.
    private static int Count(double mean, double dispersion, double spread, SeededStream chance)
    {
        var deviation = Math.Sqrt((mean * dispersion) + (mean * spread * mean * spread));
        return Math.Max(0, (int)Math.Round(mean + (deviation * chance.Normal())));
    }

    private static IEnumerable<DateOnly> Mondays(DateOnly from, DateOnly before)
    {
        for (var monday = from; monday.AddDays(7) <= before; monday = monday.AddDays(7))
        {
            yield return monday;
        }
    }

    private static IEnumerable<DateOnly> EndsOfMonths(DateOnly from, DateOnly before)
    {
        for (var first = new DateOnly(from.Year, from.Month, 1); first.AddMonths(1) <= before; first = first.AddMonths(1))
        {
            yield return first.AddMonths(1).AddDays(-1);
        }
    }
}
