using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Indicators;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Evaluation;

/// <summary>Composes the snapshot of an evaluation.</summary>
public static class SnapshotComposer
{
    private const int ReportDays = 21; // a briefing speaks of the week before the one it is written in, and compares it with the week before that
    private const int UpcomingDays = 30;

    /// <summary>The snapshot of a state and of the panel it was computed from.</summary>
    public static Snapshot Compose(RuleSet rules, Panel panel, EvaluationState state)
    {
        var today = rules.DayOf(state.KnownAt);
        var open = state.OpenAlerts().ToImmutableArray();
        var alerts = open.ToLookup(a => a.Region, StringComparer.Ordinal);
        var completeness = Completenesses(rules, panel, today).ToImmutableArray();
        var overdue = completeness.SelectMany(c => c.Missing.Select(region => (region, c.Indicator))).ToLookup(p => p.region, p => p.Indicator, StringComparer.Ordinal);
        var excused = completeness.SelectMany(c => (c.Excused ?? []).Select(region => (region, c.Indicator))).ToLookup(p => p.region, p => p.Indicator, StringComparer.Ordinal);
        return new Snapshot
        {
            RuleVersion = rules.Version,
            KnownAt = state.KnownAt,
            Regions =
            [
                .. rules.Regions.Regions.Where(r => r.IsGraded)
                    .Select(r => new RegionStatus(r.Code, state.GradeOf(r), [.. alerts[r.Code].Select(a => a.Number)], [.. overdue[r.Code]]) { Excused = OrNull(excused[r.Code]) }),
            ],
            Open = open,
            Recent = state.Recent,
            Headlines = [.. Headlines(rules, panel)],
            Completeness = completeness,
            Anomalies = [.. Anomalies(rules, panel, today)],
            Reports = [.. Once(panel.Reports, panel.Reports.Between(EventDate.Known, today.AddDays(1 - ReportDays), today), rules)],
            Upcoming = [.. Once(panel.Reports, panel.Reports.Between(EventDate.Effective, today, today.AddDays(UpcomingDays)).Where(report => report.EffectiveDate is not null && LayoffKinds.Reduces(report.Kind)), rules)],
            Cohorts = CohortReview.Of(rules.Filing, rules, panel, today),
            Reporters = rules.Filing.Register is { } register ? RegisterReview.Completeness(register, rules, panel.Register, today) : [],
            Excused = OrNull(panel.Excuses.InForce.Where(excuse => excuse.Until >= today).Select(excuse => Of(excuse, rules))),
            Findings = LayoffJudgement.Judge(rules.Filing, rules, panel.Reports, today, EnterpriseHeadcounts.Of(panel.Enterprises, rules, today.AddDays(-rules.Filing.LookbackDays))),
        };
    }

    private static IEnumerable<HeadlineFigure> Headlines(RuleSet rules, Panel panel)
    {
        foreach (var indicator in rules.Indicators.Indicators.Where(i => i.Headline))
        {
            var number = rules.Indicators.IndexOf(indicator.Key);
            foreach (var region in rules.Regions.Regions.Where(r => r.Level <= AdministrativeLevel.City))
            {
                if (LastKnown(panel, number, region) is not { } period)
                {
                    continue;
                }

                var before = rules.Calendar.YearBeforeByFestival(period);
                var excused = panel.LeftOut(number, region, period);
                var coverage = panel.CoverageOfInputs(number, region, period);
                var lacking = coverage < 1 ? panel.Lacking(number, region, period) : null;
                var without = lacking is null ? excused : excused.With(lacking.Withheld.Concat(lacking.Silent));
                var isAlike = lacking is null || panel.Figure(number, region, period, without) == panel.Figure(number, region, period); // else no other figure is like it
                yield return new HeadlineFigure(
                    indicator.Key,
                    region.Code,
                    period.ToString(),
                    Rounded(panel.Figure(number, region, period))!.Value,
                    Rounded(Alike(panel, number, region, period.Previous, without)),
                    Rounded(Alike(panel, number, region, before, without)),
                    before.ToString(),
                    coverage)
                {
                    Expected = panel.Expected(number, region, period),
                    LeftOut = OrNull(excused.Regions.Select(index => rules.Regions.Regions[index].Code)),
                    PreviousCoverage = Part(isAlike ? panel.CoverageOfInputs(number, region, period.Previous, without) : 0),
                    YearBeforeCoverage = Part(isAlike ? panel.CoverageOfInputs(number, region, before, without) : 0),
                    Withheld = OrNull((lacking?.Withheld ?? []).Select(index => rules.Regions.Regions[index].Code)),
                    Silent = lacking?.Silent.Count is > 0 and var silent ? silent : null,
                    Trend = TrendComposer.Of(panel, indicator, number, region, period),
                };
            }
        }
    }

    /// <summary>An earlier figure without the regions that lack in the one it is compared with; null where others lack in it.</summary>
    private static decimal? Alike(Panel panel, int indicator, Region region, Period earlier, LeftOutRegions without) =>
        panel.LeftOut(indicator, region, earlier).Regions.All(without.Holds) ? panel.Figure(indicator, region, earlier, without) : null;

    private static decimal? Part(decimal coverage) => coverage < 1 ? coverage : null;

    private static ExcusedReporting Of(ReportingExcuse excuse, RuleSet rules) => new(
        excuse.Number, rules.Regions.Regions[excuse.Region].Code, excuse.Source, [.. excuse.Indicators.Select(one => rules.Indicators.Indicators[one].Key)], excuse.From, excuse.Until, excuse.Reason);

    private static ImmutableArray<T>? OrNull<T>(IEnumerable<T> items) => items.ToImmutableArray() is { IsEmpty: false } some ? some : null;

    private static IEnumerable<AnomalySpending> Anomalies(RuleSet rules, Panel panel, DateOnly today)
    {
        foreach (var rule in rules.Rules.OfType<AnomalyRule>().Where(rule => rule.IsEffective(today)))
        {
            var detector = new AnomalyDetector(rule, rules, panel, rules.ScopeOf(rule));
            if (detector.Newest() is { } newest)
            {
                yield return detector.Spending(newest);
            }
        }
    }

    /// <summary>The last period with a figure, looked for within half a year of the last one anything is known of.</summary>
    private static Period? LastKnown(Panel panel, int indicator, Region region)
    {
        if (panel.Latest(indicator, region) is not { } latest)
        {
            return null;
        }

        for (var back = 0; back <= Period.PerYear(latest.Kind) / 2; back++)
        {
            if (panel.Figure(indicator, region, latest.Plus(-back)) is not null)
            {
                return latest.Plus(-back);
            }
        }

        return null;
    }

    private static IEnumerable<Completeness> Completenesses(RuleSet rules, Panel panel, DateOnly today)
    {
        foreach (var indicator in rules.Indicators.Indicators.Where(i => i is { Formula: null, Returns: null } && i.Period != PeriodKind.Day))
        {
            var number = rules.Indicators.IndexOf(indicator.Key);
            if (panel.FirstAnywhere(number) is not { } first || indicator.LastDue(today) is var due && due < first)
            {
                continue;
            }

            var expecting = rules.Rules.OfType<CompletenessRule>().Where(r => r.Indicator == indicator.Key).Select(rules.ScopeOf).ToArray();
            var owing = rules.Regions.Regions
                .Where(r => r.IsGraded && (expecting.Any(scope => scope.Holds(r.Index)) || DeliveredWithinYear(panel, number, r, due)))
                .ToLookup(r => !panel.Delivered(number, r, due) && panel.Excuses.Of(number, r, due) is not null);
            var expected = owing[false].ToArray();
            var missing = expected.Where(r => !panel.Delivered(number, r, due)).Select(r => r.Code).ToImmutableArray();
            yield return new Completeness(indicator.Key, due.ToString(), expected.Length, expected.Length - missing.Length, missing)
            {
                Excused = OrNull(owing[true].Select(r => r.Code)),
                ByCity = [.. expected.GroupBy(r => (rules.Regions.AncestorAt(r, AdministrativeLevel.City) ?? r).Code, StringComparer.Ordinal).OrderBy(city => city.Key, StringComparer.Ordinal).Select(city => new CityDelivery(city.Key, city.Count(), city.Count(r => !missing.Contains(r.Code))))],
            };
        }
    }

    private static bool DeliveredWithinYear(Panel panel, int indicator, Region region, Period due)
    {
        for (var back = 0; back <= Period.PerYear(due.Kind); back++)
        {
            if (panel.Delivered(indicator, region, due.Plus(-back)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each reduction once, whoever else told of it later.</summary>
    private static IEnumerable<ReportedLayoff> Once(ReportBook book, IEnumerable<LayoffReport> reports, RuleSet rules) =>
        reports.Where(report => book.TwinOf(report) is null).Select(report => Of(report, book.FirstKnown(report), rules));

    private static ReportedLayoff Of(LayoffReport report, DateOnly firstKnown, RuleSet rules) => new(
        report.Number, rules.Regions.Regions[report.Region].Code, report.Enterprise, report.Kind, report.Affected, report.Headcount, report.Industry, firstKnown, report.EffectiveDate, report.Reason)
    {
        Type = report.Filing.ReductionType,
        MainReason = report.Filing.MainReason,
    };

    private static decimal? Rounded(decimal? value) => value is { } v ? Math.Round(v, 4) : null;
}
