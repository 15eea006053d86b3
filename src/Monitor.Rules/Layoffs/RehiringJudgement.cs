namespace Monitor.Rules.Layoffs;

/// <summary>Finds people taken on again soon after a layoff where those laid off were not, or not said to be, preferred.</summary>
internal static class RehiringJudgement
{
    public static IEnumerable<LayoffFinding> Judge(RehiringWatch watch, FiledReports reports)
    {
        foreach (var group in reports.Received.GroupBy(report => report.Key, StringComparer.Ordinal))
        {
            foreach (var hiring in group.Where(report => report.Report.Filing is { HiredAgainOn: not null, FormerStaffPreferred: not true } filing && report.Twin?.Filing.HiredAgainOn != filing.HiredAgainOn))
            {
                var day = hiring.Report.Filing.HiredAgainOn!.Value;
                if (group.LastOrDefault(layoff => layoff.Twin is null && layoff.Counts && layoff.Standing == LineStanding.Reached && layoff.Effective <= day && day <= layoff.Effective.AddMonths(watch.Months)) is { } layoff)
                {
                    yield return Finding(watch, layoff, hiring, day, reports);
                }
            }
        }
    }

    private static LayoffFinding Finding(RehiringWatch watch, FiledReport layoff, FiledReport hiring, DateOnly day, FiledReports reports)
    {
        var filing = hiring.Report.Filing;
        var people = filing.HiredAgainPeople is { } count ? $"{count}人" : "人员（未报人数）";
        return new()
        {
            Kind = LayoffFindingKind.Rehiring,
            Region = reports.RegionOf(layoff),
            EnterpriseKey = layoff.Key,
            Enterprise = layoff.Report.Enterprise,
            Reports = layoff.Report.Number == hiring.Report.Number ? [layoff.Report.Number] : [layoff.Report.Number, hiring.Report.Number],
            Day = day,
            People = filing.HiredAgainPeople,
            Days = day.DayNumber - layoff.Effective.DayNumber,
            Line = $"{watch.Months}个月内",
            Law = watch.Basis.ToChinese(),
            Sentence = $"{LayoffWording.Day(layoff.Effective)}裁减{layoff.People}人，{LayoffWording.Day(day)}重新招用{people}，未满{watch.Months}个月，{(filing.FormerStaffPreferred is null ? "未载明是否" : "未")}通知被裁减人员并在同等条件下优先招用。",
        };
    }
}
