using Monitor.Rules.Briefings;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Testing;

namespace Monitor.Rules.Tests.Briefings;

public sealed class JudgementSectionTests
{
    [Fact]
    public void Findings_of_new_reports_and_those_without_a_report_are_told_by_enterprise()
    {
        var snapshot = SampleProvince.Calm() with
        {
            Reports = [Report("R1", "2026-11-20"), Report("R2", "2026-11-12")],
            Findings =
            [
                Finding(LayoffFindingKind.LineReached, "甲厂", "R1"),
                Finding(LayoffFindingKind.LateFiling, "甲厂", "R1"),
                Finding(LayoffFindingKind.LineReached, "乙厂", "R2"),
                Finding(LayoffFindingKind.PlannedClosure, "丙厂"),
            ],
        };

        var judgement = JudgementSection.Compose(SampleProvince.Rules, snapshot, new DateOnly(2026, 11, 16));

        Assert.Equal("涉及企业2家：达到报告线1项、报告不及时1项、计划关停1项。研判结果供核实，本身不改变预警级别。", judgement.Summary);
        Assert.Equal([("青岛市城阳区", "甲厂", "R1", 2), ("青岛市城阳区", "丙厂", "", 1)], judgement.Enterprises.Select(e => (e.Region, e.Enterprise, e.Reports, e.Findings.Length)));
        Assert.Equal(new BriefingFinding("报告不及时", "示例。", "依据"), judgement.Enterprises[0].Findings[1]);
        Assert.False(judgement.IsShown); // the sample province has no law to judge by
    }

    [Fact]
    public void A_fall_of_staff_without_a_report_is_told_when_it_is_seen_and_not_for_ever()
    {
        var snapshot = SampleProvince.Calm() with { Findings = [Finding(LayoffFindingKind.Unreported, "丁厂") with { LearntAt = SampleProvince.Monday.AddDays(-3) }] };

        Assert.Equal("涉及企业1家：疑似应报未报1项。研判结果供核实，本身不改变预警级别。", JudgementSection.Compose(SampleProvince.Rules, snapshot, new DateOnly(2026, 11, 16)).Summary);
        Assert.Equal("没有需要提示的研判结果。", JudgementSection.Compose(SampleProvince.Rules, snapshot, new DateOnly(2026, 11, 23)).Summary);
    }

    [Fact]
    public void Without_findings_the_section_says_so() =>
        Assert.Equal("没有需要提示的研判结果。", JudgementSection.Compose(SampleProvince.Rules, SampleProvince.Calm(), new DateOnly(2026, 11, 16)).Summary);

    private static ReportedLayoff Report(string number, string knownOn) => new(number, "370214", "企业", LayoffKind.Layoff, 40, 400, "", Moment.Day(knownOn), null, "");

    private static LayoffFinding Finding(LayoffFindingKind kind, string enterprise, params string[] reports) => new()
    {
        Kind = kind,
        Region = "370214",
        EnterpriseKey = enterprise,
        Enterprise = enterprise,
        Reports = [.. reports],
        Day = new DateOnly(2026, 12, 1),
        Line = "",
        Law = "依据",
        Sentence = "示例。",
    };
}
