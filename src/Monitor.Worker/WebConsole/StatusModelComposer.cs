using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Briefings;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Notifications;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.Cases;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.WebConsole;

/// <summary>Composes what the status page says, in the words of the briefing.</summary>
internal static class StatusModelComposer
{
    private const int JudgedDays = 13;
    private const int MostEnterprises = 10;
    private const int MostCohorts = 40;

    public static StatusModel Compose(ServiceLabel service, CurrentSnapshot? current, ImmutableArray<string> warnings, ImmutableArray<CaseOverviewRow>? cases, ImmutableArray<string> briefings)
    {
        var model = new StatusModel { Service = service, Warnings = warnings, HasSnapshot = current is not null, HasCases = cases is not null, Cases = cases ?? [], Briefings = briefings };
        if (current is not { Rules: var rules, Snapshot: var snapshot })
        {
            return model;
        }

        var alerts = new AlertSection(rules, snapshot, Period.Containing(PeriodKind.Week, rules.DayOf(snapshot.KnownAt)));
        return model with
        {
            Standing = StandingSentence.Write(rules, snapshot),
            Moment = StandingSentence.MomentOf(rules, snapshot),
            SnapshotId = current.Id,
            RuleVersion = snapshot.RuleVersion,
            Colours = GradeColour.Of(rules.Grades),
            Key = [.. alerts.Grades.Select(g => new StatusGrade(g.Ordinal, g.Name, g.Label))],
            Cities = [.. Cities(rules, snapshot)],
            Alerts = alerts.Groups(),
            Judgement = JudgementSection.Compose(rules, snapshot, rules.DayOf(snapshot.KnownAt).AddDays(-JudgedDays)),
            Cohorts = [.. Cohorts(rules, snapshot)],
            Reporters = [.. snapshot.Reporters.Select(line => Reporters(rules, line))],
            Survey = SurveySection.Compose(rules, snapshot),
            DataAlerts = alerts.DataAlerts(),
            Excused = [.. (snapshot.Excused ?? []).Select(one => ExcusedSentence.Write(rules, one))],
            Deliveries = DeliverySection.Compose(rules, snapshot),
            Figures = [.. rules.Indicators.Indicators.Where(i => i.Headline).Select(i => new StatusFigure(i.Name, FigureSentence.Write(rules, snapshot, i)))],
        };
    }

    private static IEnumerable<StatusCohort> Cohorts(RuleSet rules, Snapshot snapshot)
    {
        foreach (var cohort in snapshot.Cohorts.Take(MostCohorts))
        {
            yield return new(NoticeWording.RegionName(cohort.Region, rules), cohort.Enterprise, string.Join("、", cohort.Reports), cohort.Text);
        }

        if (snapshot.Cohorts.Length - MostCohorts is > 0 and var further)
        {
            yield return new("", string.Create(CultureInfo.InvariantCulture, $"另有{further}批，此处未列出"), "", "按报告编号查看：monitor report show 编号；按事项查看：monitor case show 编号");
        }
    }

    private static StatusReporters Reporters(RuleSet rules, ReporterCompleteness line) => new(
        rules.Regions.Find(line.Region) is { } region ? rules.Regions.FullName(region) : line.Region,
        Period.Parse(line.Every, line.Period).ToChinese(),
        line.Expected,
        line.Returned,
        OfficialNumber.Percent(line.Returned / (decimal)line.Expected),
        line.Overdue.Length,
        string.Join("、", line.Overdue.Take(MostEnterprises)) + (line.Overdue.Length > MostEnterprises ? "等" : ""));

    private static IEnumerable<StatusCity> Cities(RuleSet rules, Snapshot snapshot)
    {
        var statuses = snapshot.Regions.ToDictionary(r => r.Code, StringComparer.Ordinal);
        var tree = rules.Regions;
        var below = tree.Regions.Where(r => r.IsGraded && r.Index != tree.Root.Index).Select(r => Region(r, statuses, rules));
        yield return new StatusCity(Region(tree.Root, statuses, rules), Below(below), []);
        foreach (var city in tree.AtLevel(AdministrativeLevel.City))
        {
            ImmutableArray<StatusRegion> counties = [.. tree.ChildrenOf(city).Select(county => Region(county, statuses, rules))];
            yield return new StatusCity(Region(city, statuses, rules), Below(counties), counties);
        }
    }

    private static string Below(IEnumerable<StatusRegion> regions)
    {
        var all = regions.ToArray();
        var (graded, silent, excused) = (all.Count(r => r.Grade > 0), all.Count(r => r.Overdue.Length > 0), all.Count(r => r.Excused.Length > 0));
        return $"下辖{(graded > 0 ? $"{graded}个地区预警" : "无预警")}{(silent > 0 ? $"，{silent}个地区缺报" : "")}{(excused > 0 ? $"，{excused}个地区经核准停报" : "")}";
    }

    private static StatusRegion Region(Region region, Dictionary<string, RegionStatus> statuses, RuleSet rules)
    {
        var status = statuses.GetValueOrDefault(region.Code);
        var grade = status?.Grade ?? Grade.None;
        string Named(IEnumerable<string> keys) => string.Join("、", keys.Select(key => rules.Indicators.Contains(key) ? rules.Indicators[key].Name : key));
        return new StatusRegion(
            region.Name,
            (int)grade,
            grade == Grade.None ? "" : rules.Grades[grade].Name,
            Named(status?.Overdue ?? []))
        {
            Excused = Named(status?.Excused ?? []),
        };
    }
}
