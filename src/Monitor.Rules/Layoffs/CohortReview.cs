using System.Collections.Immutable;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Layoffs;

/// <summary>逐段对照: what is known of the people that enterprises lose, in reports, in insurance stops and in claims, each of them counted once.</summary>
public static class CohortReview
{
    /// <summary>The cohorts that were seen at more than one stage, and those without a report that reach the report line; by region, day and enterprise.</summary>
    /// <param name="policy">The days, the line and how far back is looked.</param>
    /// <param name="frame">The regions and the zone of days.</param>
    /// <param name="panel">What is known.</param>
    /// <param name="today">The local day of the moment.</param>
    public static ImmutableArray<SeenCohort> Of(FilingPolicy policy, MonitoringFrame frame, Panel panel, DateOnly today)
    {
        if (policy.Cohorts is not { } watch || panel.Enterprises.IsEmpty)
        {
            return [];
        }

        var since = today.AddDays(-policy.LookbackDays);
        var reports = FiledReports.Of(policy, frame, panel.Reports, today).All.Where(report => report.People > 0 && LayoffKinds.Reduces(report.Report.Kind) && report.Twin is null).ToArray();
        var figures = panel.Enterprises.Of(EnterpriseMeasure.Stopped, since).Concat(panel.Enterprises.Of(EnterpriseMeasure.Claimed, since)).Where(figure => figure.People > 0).ToArray();
        var sightings = reports.Select(report => new CohortSighting(CohortStage.Reported, report.Key, report.Effective, report.People!.Value))
            .Concat(figures.Select(figure => new CohortSighting(figure.Measure == EnterpriseMeasure.Stopped ? CohortStage.InsuranceStopped : CohortStage.Claimed, figure.EnterpriseKey, figure.Day, figure.People)));
        var places = figures.Select(figure => (figure.EnterpriseKey, figure.Region, figure.Enterprise)).Concat(reports.Select(report => (report.Key, report.Report.Region, report.Report.Enterprise)))
            .GroupBy(place => place.Item1, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        return
        [
            .. CohortMatching.Match(sightings, watch.LeadDays, watch.LagDays)
                .Where(cohort => cohort.ByStage.Count(people => people > 0) > 1 && (cohort.ByStage[0] > 0 || cohort.People >= policy.Line?.People))
                .Select(cohort => Seen(cohort, places[cohort.EnterpriseKey], reports.Where(report => report.Key == cohort.EnterpriseKey), watch, frame))
                .OrderBy(cohort => frame.Regions.Find(cohort.Region)!.Index).ThenBy(cohort => cohort.Day).ThenBy(cohort => cohort.EnterpriseKey, StringComparer.Ordinal),
        ];
    }

    private static SeenCohort Seen(Cohort cohort, (string Key, int Region, string Enterprise) place, IEnumerable<FiledReport> reports, CohortWatch watch, MonitoringFrame frame)
    {
        var own = cohort.ByStage[0] == 0 ? [] : reports.Where(report => report.Effective >= cohort.Day && report.Effective <= cohort.Day.AddDays(watch.LeadDays)).Select(report => report.Report.Number).ToImmutableArray();
        return new(frame.Regions.Regions[place.Region].Code, cohort.EnterpriseKey, place.Enterprise, own, cohort.Day, cohort.ByStage, cohort.People, cohort.ToChinese());
    }
}
