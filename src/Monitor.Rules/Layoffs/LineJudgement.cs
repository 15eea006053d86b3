using Monitor.Rules.Detection;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Layoffs;

/// <summary>Holds each report against the line, and what reaches it against the duties that follow.</summary>
internal static class LineJudgement
{
    public static IEnumerable<LayoffFinding> Judge(FilingPolicy policy, ReportLine line, FiledReports reports)
    {
        foreach (var filed in reports.All.Where(report => report.Counts))
        {
            if (filed.Standing == LineStanding.Undecidable)
            {
                yield return Undecidable(line, filed, reports);
            }
            else if (filed.Standing == LineStanding.Reached)
            {
                yield return Reached(line, filed, reports);
                if (Late(line, filed, reports) is { } late)
                {
                    yield return late;
                }

                if (policy.Duties is { } duties && Missing(duties, line, filed, reports) is { } missing)
                {
                    yield return missing;
                }
            }
        }
    }

    private static LayoffFinding Reached(ReportLine line, FiledReport filed, FiledReports reports) =>
        filed.Finding(LayoffFindingKind.LineReached, line.ToChinese(), line.Basis, reports) with
        {
            Sentence = $"裁减{LayoffWording.People(filed.People!.Value, filed.Report.Headcount)}，达到报告线（{line.ToChinese()}），应当提前{line.NoticeDays}日履行法定程序并报告。",
        };

    private static LayoffFinding Undecidable(ReportLine line, FiledReport filed, FiledReports reports) =>
        filed.Finding(LayoffFindingKind.Undecidable, line.ToChinese(), line.Basis, reports) with
        {
            Headcount = null, // of no known number of people, or itself unknown
            Sentence = filed.People is { } people
                ? $"裁减{people}人，不足{line.People}人；未报职工总数，是否达到职工总数的{OfficialNumber.Percent(line.Share ?? 0)}无法判断，不等于没有达到。请补报裁减前职工人数。"
                : $"未报裁减人数，是否达到报告线（{line.ToChinese()}）无法判断，不等于没有达到。请补报裁减人数。",
        };

    private static LayoffFinding? Late(ReportLine line, FiledReport filed, FiledReports reports)
    {
        var ahead = filed.Effective.DayNumber - filed.Filed.DayNumber;
        return !filed.HasEffective || ahead >= line.NoticeDays
            ? null
            : filed.Finding(LayoffFindingKind.LateFiling, $"提前{line.NoticeDays}日", line.Basis, reports) with
            {
                Days = ahead,
                Sentence = $"报告日期{LayoffWording.Day(filed.Filed)}，实施日期{LayoffWording.Day(filed.Effective)}，{Ahead(ahead)}，不足{line.NoticeDays}日。",
            };
    }

    private static string Ahead(int days) => days switch
    {
        > 0 => $"仅提前{days}日",
        0 => "实施当日才报告",
        _ => $"实施后第{-days}日才报告",
    };

    private static LayoffFinding? Missing(DutyCheck duties, ReportLine line, FiledReport filed, FiledReports reports)
    {
        var faults = duties.Required.Select(duty => Fault(duty, line, filed)).OfType<string>().ToList();
        if (!filed.HasEffective)
        {
            faults.Insert(0, $"未报实施日期，是否提前{line.NoticeDays}日无法判断");
        }

        var unsaid = duties.Required.Select(duty => Unsaid(duty, filed.Report.Filing.Duties)).OfType<string>().ToArray();
        if (unsaid.Length > 0)
        {
            faults.Add($"未载明{string.Join("、", unsaid)}");
        }

        return faults.Count == 0
            ? null
            : filed.Finding(LayoffFindingKind.DutyMissing, "法定程序", duties.Basis, reports) with
            {
                Sentence = $"{string.Join("；", faults)}。请督促企业补正。",
            };
    }

    /// <summary>What is said to have been left undone; what is not said is another matter.</summary>
    private static string? Fault(FilingDuty duty, ReportLine line, FiledReport filed)
    {
        var said = filed.Report.Filing.Duties;
        return duty switch
        {
            FilingDuty.Explanation => said.ExplainedOn is { } explained && filed.HasEffective && filed.Effective.DayNumber - explained.DayNumber is var days && days < line.NoticeDays
                ? $"{LayoffWording.Day(explained)}说明情况，距实施{Math.Max(days, 0)}日，不足{line.NoticeDays}日"
                : null,
            _ => Done(duty, said) == false ? $"未{Act(duty)}" : null,
        };
    }

    private static string? Unsaid(FilingDuty duty, FilingDuties said) => duty switch
    {
        FilingDuty.Explanation => said.ExplainedOn is null ? "何时向工会或者全体职工说明情况" : null,
        _ => Done(duty, said) is null ? $"是否{Act(duty)}" : null,
    };

    private static bool? Done(FilingDuty duty, FilingDuties said) => duty switch
    {
        FilingDuty.UnionOpinion => said.UnionHeard,
        FilingDuty.ProtectedStaff => said.ProtectedChecked,
        FilingDuty.List => said.ListPresent,
        _ => said.CompensationPresent,
    };

    private static string Act(FilingDuty duty) => duty switch
    {
        FilingDuty.UnionOpinion => "听取工会或者职工意见",
        FilingDuty.ProtectedStaff => "排除依法不得裁减的人员",
        FilingDuty.List => "附被裁减人员名单",
        _ => "写明经济补偿办法",
    };
}
