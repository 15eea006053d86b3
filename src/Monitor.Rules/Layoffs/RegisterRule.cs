using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Layoffs;

/// <summary>到报率规则: raises a data alert (数据预警) where reporters of the register are overdue. It never counts for a region's grade.</summary>
public sealed record RegisterRule(RuleHead Head) : Rule(Head)
{
    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Completeness;

    /// <summary>The reporters it looks at: those that report for periods of this kind.</summary>
    public required PeriodKind Every { get; init; }

    /// <summary>The conditions, by rising grade.</summary>
    public required ImmutableArray<RegisterLine> Lines { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Grade> Grades => Lines.Select(line => line.Grade);

    /// <summary>The finding for a region and a period that is past its days of grace; where nobody is expected nobody is overdue.</summary>
    internal Finding Judge(RegisterPolicy policy, MonitoringFrame frame, ReporterRegister register, Region region, Period period, DateOnly today)
    {
        var due = RegisterReview.Due(policy, frame, register, region, period, today);
        var returned = due.Count(standing => standing.ReturnedAt is not null);
        var (overdue, rate) = (due.Length - returned, due.IsEmpty ? 1m : returned / (decimal)due.Length);
        var grade = Lines.LastOrDefault(line => rate < line.RateBelow || overdue >= line.OverdueFrom)?.Grade ?? Grade.None;
        return new Finding(region.Index, period, grade, DataStatus.Complete, () => new Evidence
        {
            Summary = overdue == 0 ? "应报单位全部到报" : $"应报单位{overdue}家逾期未报",
            Sentence = overdue == 0
                ? $"{period.ToChinese()}应报单位{due.Length}家，全部报告或者零报告。"
                : $"{period.ToChinese()}应报单位{due.Length}家，已报{returned}家，到报率{OfficialNumber.Percent(rate)}，{overdue}家逾期未报。未报不等于没有裁员，请催报；名单见 monitor reporter overdue。",
            Figures = [new Figure("到报率", rate * 100, "%", period.ToString()), new Figure("逾期未报", overdue, "家", period.ToString())],
        });
    }
}
