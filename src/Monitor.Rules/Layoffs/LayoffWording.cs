using System.Globalization;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>Words that the findings share.</summary>
public static class LayoffWording
{
    /// <summary>What a kind of finding is called.</summary>
    public static string NameOf(LayoffFindingKind kind) => kind switch
    {
        LayoffFindingKind.LineReached => "达到报告线",
        LayoffFindingKind.Undecidable => "无法判断",
        LayoffFindingKind.LateFiling => "报告不及时",
        LayoffFindingKind.DutyMissing => "裁员程序不全",
        LayoffFindingKind.SplitLayoff => "疑似拆分裁员",
        LayoffFindingKind.NearLine => "疑似贴线裁员",
        LayoffFindingKind.RelatedEnterprises => "关联企业合计达到报告线",
        LayoffFindingKind.Rehiring => "裁员后重新招用",
        LayoffFindingKind.Unreported => "疑似应报未报",
        LayoffFindingKind.WatchListed => "重点名单",
        LayoffFindingKind.PlannedClosure => "计划关停",
        LayoffFindingKind.Substitution => "人工智能替代",
        LayoffFindingKind.DuplicateFiling => "疑似重复报送",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of finding."),
    };

    internal static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    internal static string Span(DateOnly from, DateOnly to) => from == to ? Day(from) : from.Year == to.Year
        ? string.Create(CultureInfo.InvariantCulture, $"{Day(from)}至{to.Month}月{to.Day}日")
        : $"{Day(from)}至{Day(to)}";

    /// <summary>People with their share of the staff, where that is known.</summary>
    internal static string People(long people, long? headcount) =>
        headcount > 0 ? $"{people}人（占职工总数{headcount}人的{OfficialNumber.Percent(people / (decimal)headcount)}）" : $"{people}人";
}
