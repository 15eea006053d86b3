using Monitor.Rules.Detection;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using static Monitor.Rules.Tests.Layoffs.AFilingPolicy;

namespace Monitor.Rules.Tests.Layoffs;

public sealed class ListJudgementTests
{
    private static readonly Basis Plan = new("示例方案", "", "", BasisStatus.PublishedPlan, "");
    private static readonly FilingPolicy Lists = FilingPolicy.None with
    {
        WatchLists = [new("重点行业", Plan, ["轮胎"], [], 10), new("重点企业", Plan, [], ["龙头厂"], 1)],
        Closures = new(Plan, 90, 30, [new("示例水泥厂", "", ATree.Licang, 260, new DateOnly(2024, 6, 30), "淘汰落后产能")]),
        Substitution = new(Plan, 0.5m, 10, [("呼叫中心", 0.8m), ("制造", 0.2m)]),
    };

    [Fact]
    public void A_key_industry_is_told_from_its_own_number_of_people_and_a_key_enterprise_by_name()
    {
        var findings = Judge(
            Lists,
            "2024-03-01",
            Report("R1", "2024-02-10", "2024-03-20", 10, 400, "甲厂") with { Industry = "轮胎制造" },
            Report("R2", "2024-02-10", "2024-03-20", 9, 400, "乙厂") with { Industry = "轮胎制造" },
            Report("R3", "2024-02-10", "2024-03-20", 1, 400, "龙头厂")).Of(LayoffFindingKind.WatchListed);

        Assert.Equal(
            ["所属行业“轮胎制造”列入“重点行业”名单，报告裁减10人（占职工总数400人的2.5%），请重点跟踪。", "列入“重点企业”名单，报告裁减1人（占职工总数400人的0.3%），请重点跟踪。"],
            findings.Select(finding => finding.Sentence).Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData("2024-03-31", null)]
    [InlineData("2024-04-01", "因淘汰落后产能，计划于2024年6月30日关停，距今90日，涉及职工260人；尚未收到企业报告，请落实职工安置方案。")]
    [InlineData("2024-07-30", "因淘汰落后产能，已于2024年6月30日到期关停，涉及职工260人；尚未收到企业报告，请落实职工安置方案。")]
    [InlineData("2024-07-31", null)]
    public void A_planned_closure_is_told_before_it_closes(string today, string? sentence)
    {
        var findings = Judge(Lists, today);

        Assert.Equal(sentence is null ? [] : [sentence], findings.Select(finding => finding.Sentence));
        Assert.All(findings, finding => Assert.Equal(ATree.Licang, finding.Region));
    }

    [Fact]
    public void A_reduction_in_an_exposed_industry_is_told_as_an_example_to_be_confirmed()
    {
        var findings = Judge(
            Lists,
            "2024-03-01",
            Report("R1", "2024-02-10", "2024-03-20", 30, 60, "甲") with { Industry = "呼叫中心服务" },
            Report("R2", "2024-02-10", "2024-03-20", 30, 60, "乙") with { Industry = "食品制造" });

        Assert.Equal(["所属行业“呼叫中心服务”受人工智能替代影响的暴露程度为80%（示例，待确认），报告裁减30人（占职工总数60人的50%），请核实是否与岗位替代有关。"], findings.Select(finding => finding.Sentence));
    }

    [Fact]
    public void Without_a_law_nothing_is_judged() =>
        Assert.Empty(Judge(FilingPolicy.None, "2024-03-01", Report("R1", "2024-02-10", "2024-02-10", 4000)));
}
