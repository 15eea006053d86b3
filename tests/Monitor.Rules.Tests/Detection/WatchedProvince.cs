using Monitor.Rules.Detection;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Tests.Surveillance;

namespace Monitor.Rules.Tests.Detection;

/// <summary>Two and a half years of calm weeks in four counties, known on the Wednesday after each; what a test makes of the weeks after is its own.</summary>
internal sealed class WatchedProvince
{
    public const int Weeks = 130;

    public static readonly string[] Counties = [ATree.Licang, ATree.Chengyang, ATree.Zhifu, ATree.Laishan];

    private static readonly Period First = Period.Containing(PeriodKind.Week, MadeCounts.Start);

    private static readonly Indicator[] Indicators =
    [
        AnIndicator.Weekly("claims", coverage: 0.7m),
        AnIndicator.Weekly("openings", "招聘岗位数", coverage: 0.7m) with { Unit = "个", Direction = IndicatorDirection.LowerIsWorse },
        AnIndicator.Derived("share", new Formula.ShareOfParent("openings")) with { Name = "招聘岗位数占上级地区的比重", Direction = IndicatorDirection.LowerIsWorse },
    ];

    private readonly double[][] claims = [.. Counties.Select((_, i) => new MadeCounts(70 + i).Calm(Weeks + 40, 100))];
    private readonly double[][] openings = [.. Counties.Select((_, i) => new MadeMeasures(80 + i, 0.02).Calm(Weeks + 40, 1000))];

    public WatchedProvince(int weeks, params Rule[] rules)
    {
        Watch = new(ARuleSet.With(Indicators, new FestivalCalendar([new(2010, 2, 14), new(2011, 2, 3), new(2012, 1, 23), new(2013, 2, 10)], 15, 30), rules));
        for (var week = Weeks - weeks; week < Weeks; week++)
        {
            Learn(week);
        }

        Evaluate(Weeks - 1);
    }

    public Watch Watch { get; }

    /// <summary>A week counted from the first of all.</summary>
    public static Period Week(int week) => First.Plus(week);

    /// <summary>The day on which a week's figures are known.</summary>
    public static string KnownOn(int week) => Week(week).End.AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Learns a week of all counties, changed by what the test gives for one of them.</summary>
    public WatchedProvince Learn(int week, string? county = null, Func<double, double?>? claimed = null, Func<double, double?>? opened = null)
    {
        for (var i = 0; i < Counties.Length; i++)
        {
            var isChanged = Counties[i] == county;
            Learn("claims", Counties[i], week, isChanged && claimed is not null ? claimed(claims[i][week]) : claims[i][week]);
            Learn("openings", Counties[i], week, isChanged && opened is not null ? opened(Math.Round(openings[i][week])) : Math.Round(openings[i][week]));
        }

        return this;
    }

    public string[] Evaluate(int week) => Watch.Told(KnownOn(week));

    public FigureJudgement Judgement(string indicator, string region, int week) =>
        Watch.Panel.Judgement(Watch.Rules.Indicators.IndexOf(indicator), ATree.Small.Find(region)!, Week(week))!;

    private void Learn(string indicator, string county, int week, double? value)
    {
        if (value is { } known)
        {
            Watch.Learn(indicator, county, Week(week).ToString(), known, KnownOn(week));
        }
    }
}
