using System.Collections.Immutable;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>Looks reports and days up in the lists that the province keeps: key industries and enterprises, planned closures, exposure to substitution.</summary>
internal static class ListJudgement
{
    public static IEnumerable<LayoffFinding> Judge(WatchList list, FiledReports reports)
    {
        foreach (var filed in reports.All.Where(report => (report.People ?? list.PeopleFrom) >= list.PeopleFrom))
        {
            var industry = list.Industries.FirstOrDefault(name => filed.Report.Industry.Contains(name, StringComparison.Ordinal));
            if (industry is not null || list.Enterprises.Any(name => name == filed.Key || name == filed.Report.Enterprise))
            {
                yield return filed.Finding(LayoffFindingKind.WatchListed, $"{list.Name}：{list.PeopleFrom}人以上", list.Basis, reports) with
                {
                    Sentence = $"{(industry is null ? "列入" : $"所属行业“{filed.Report.Industry}”列入")}“{list.Name}”名单，{Reduced(filed)}，请重点跟踪。",
                };
            }
        }
    }

    public static IEnumerable<LayoffFinding> Judge(ClosureRegister register, FiledReports reports)
    {
        foreach (var closure in register.Closures.Where(c => reports.Today >= c.ClosesOn.AddDays(-register.LeadDays) && reports.Today <= c.ClosesOn.AddDays(register.TrailDays)))
        {
            var filed = reports.All.Where(report => report.Key == closure.EnterpriseKey || report.Report.Enterprise == closure.Enterprise).Select(report => report.Report.Number).ToImmutableArray();
            var days = closure.ClosesOn.DayNumber - reports.Today.DayNumber;
            yield return new()
            {
                Kind = LayoffFindingKind.PlannedClosure,
                Region = closure.Region,
                EnterpriseKey = closure.EnterpriseKey.Length > 0 ? closure.EnterpriseKey : closure.Enterprise,
                Enterprise = closure.Enterprise,
                Reports = filed,
                Day = closure.ClosesOn,
                SeenOn = closure.ClosesOn.AddDays(-register.LeadDays),
                People = closure.People,
                Days = days,
                Line = $"提前{register.LeadDays}日",
                Law = register.Basis.ToChinese(),
                Sentence = $"因{closure.Cause}，{(days >= 0 ? $"计划于{LayoffWording.Day(closure.ClosesOn)}关停，距今{days}日" : $"已于{LayoffWording.Day(closure.ClosesOn)}到期关停")}，{(closure.People is { } people ? $"涉及职工{people}人" : "涉及人数不详")}；{(filed.IsEmpty ? "尚未收到企业报告" : $"已收到企业报告{filed.Length}份")}，请落实职工安置方案。",
            };
        }
    }

    public static IEnumerable<LayoffFinding> Judge(SubstitutionWatch watch, FiledReports reports)
    {
        foreach (var filed in reports.All.Where(report => report.People >= watch.PeopleFrom))
        {
            var (industry, exposure) = watch.Exposures.FirstOrDefault(entry => filed.Report.Industry.Contains(entry.Industry, StringComparison.Ordinal));
            if (industry is not null && exposure >= watch.ExposureFrom)
            {
                yield return filed.Finding(LayoffFindingKind.Substitution, $"暴露程度{OfficialNumber.Percent(watch.ExposureFrom)}以上", watch.Basis, reports) with
                {
                    Sentence = $"所属行业“{filed.Report.Industry}”受人工智能替代影响的暴露程度为{OfficialNumber.Percent(exposure)}（示例，待确认），{Reduced(filed)}，请核实是否与岗位替代有关。",
                };
            }
        }
    }

    private static string Reduced(FiledReport filed) => filed.People is { } people ? $"报告裁减{LayoffWording.People(people, filed.Report.Headcount)}" : "报告未报人数";
}
