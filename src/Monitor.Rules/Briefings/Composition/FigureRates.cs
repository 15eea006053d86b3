using System.Collections.Immutable;
using Monitor.Rules.DataQuality;
using Monitor.Rules.Indicators;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>到报率、及时率: how what a figure rests on came in over the last periods that are due; of several inputs the worst.</summary>
/// <param name="Periods">How many periods.</param>
/// <param name="Completeness">到报率, from 0 to 1.</param>
/// <param name="Timeliness">及时率, from 0 to 1.</param>
internal sealed record FigureRates(int Periods, decimal Completeness, decimal Timeliness)
{
    /// <summary>The rates beside a figure; null where nobody reports it by periods.</summary>
    public static FigureRates? Of(EditionView view, LeadFigure lead)
    {
        var known = Delivered(view, lead.Indicator).Select(key => PeriodsOf(view, key, lead.Figure.Region)).Where(periods => periods.Sum(period => period.Expected) > 0).ToArray();
        return known.Length == 0 ? null : new(
            known.Max(periods => periods.Length),
            known.Min(periods => Share(periods, period => period.Received)),
            known.Min(periods => Share(periods, period => period.Received - period.Late.Length)));
    }

    private static IEnumerable<string> Delivered(EditionView view, Indicator indicator) =>
        indicator.Formula is { } formula ? formula.Inputs.SelectMany(key => Delivered(view, view.Rules.Indicators[key])).Distinct(StringComparer.Ordinal) : [indicator.Key];

    private static ImmutableArray<ReportingQuality> PeriodsOf(EditionView view, string indicator, string place)
    {
        var periods = view.Matter.Reporting.FirstOrDefault(one => one.Indicator == indicator)?.Periods ?? [];
        var region = view.Tree.Resolve(place);
        return region?.Index == view.Tree.Root.Index ? periods
            : [.. periods.Select(period => period.Within(code => region is null ? view.Holds(code) : view.Tree.Resolve(code) is { } one && view.Tree.IsWithin(one, region)))];
    }

    private static decimal Share(ImmutableArray<ReportingQuality> periods, Func<ReportingQuality, int> part) => (decimal)periods.Sum(part) / periods.Sum(period => period.Expected);
}
