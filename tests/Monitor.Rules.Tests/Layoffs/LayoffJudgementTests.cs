using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using static Monitor.Rules.Tests.Layoffs.AFilingPolicy;

namespace Monitor.Rules.Tests.Layoffs;

public sealed class LayoffJudgementTests
{
    private static readonly FilingDuties AllDone = new() { ExplainedOn = new DateOnly(2024, 2, 1), UnionHeard = true, ProtectedChecked = true, ListPresent = true, CompensationPresent = true };

    [Theory]
    [InlineData(20, null, LineStanding.Reached)] // 以上 includes the number
    [InlineData(19, null, LineStanding.Undecidable)]
    [InlineData(19, 190, LineStanding.Reached)] // exactly ten per cent
    [InlineData(19, 191, LineStanding.Below)]
    [InlineData(1, 10, LineStanding.Reached)]
    [InlineData(0, null, LineStanding.Below)]
    [InlineData(null, 100, LineStanding.Undecidable)]
    [InlineData(19, 0, LineStanding.Undecidable)]
    public void The_line_is_twenty_people_or_ten_per_cent_and_undecidable_without_the_headcount(int? people, int? headcount, LineStanding standing) =>
        Assert.Equal(standing, Shipped.Line!.StandingOf(people, headcount));

    [Fact]
    public void A_report_in_time_with_every_duty_done_only_says_that_the_line_is_reached()
    {
        var findings = Judge(Shipped, "2024-03-01", Report("R1", "2024-02-10", "2024-03-11", 40, 400, filing: new() { Duties = AllDone }));

        var finding = Assert.Single(findings);
        Assert.Equal((LayoffFindingKind.LineReached, ATree.Chengyang, 40L, 400L), (finding.Kind, finding.Region, finding.People, finding.Headcount));
        Assert.Equal("裁减40人（占职工总数400人的10%），达到报告线（20人以上或者职工总数的10%以上），应当提前30日履行法定程序并报告。", finding.Sentence);
        Assert.Equal("《中华人民共和国劳动合同法》第四十一条", finding.Law);
    }

    [Fact]
    public void Without_the_headcount_the_share_is_undecidable_and_is_said_to_be()
    {
        var finding = Assert.Single(Judge(Shipped, "2024-03-01", Report("R1", "2024-02-10", "2024-03-20", 15)));

        Assert.Equal(LayoffFindingKind.Undecidable, finding.Kind);
        Assert.Equal("裁减15人，不足20人；未报职工总数，是否达到职工总数的10%无法判断，不等于没有达到。请补报裁减前职工人数。", finding.Sentence);
    }

    [Theory]
    [InlineData("2024-03-10", 29, "报告日期2024年2月10日，实施日期2024年3月10日，仅提前29日，不足30日。")]
    [InlineData("2024-02-10", 0, "报告日期2024年2月10日，实施日期2024年2月10日，实施当日才报告，不足30日。")]
    [InlineData("2024-02-07", -3, "报告日期2024年2月10日，实施日期2024年2月7日，实施后第3日才报告，不足30日。")]
    public void A_report_less_than_thirty_days_ahead_is_late(string effective, int days, string sentence)
    {
        var late = Assert.Single(Judge(Shipped, "2024-03-01", Report("R1", "2024-02-10", effective, 40, 400)).Of(LayoffFindingKind.LateFiling));

        Assert.Equal((days, sentence), (late.Days, late.Sentence));
    }

    [Fact]
    public void A_report_without_a_date_of_its_own_was_filed_when_its_first_version_became_known()
    {
        var first = Report("R1", "2024-02-10", "2024-03-20", 40, 400) with { NoticeDate = null };
        var amended = first with { People = 45, KnownAt = Moment.At("2024-03-15", 9) };

        Assert.Empty(Judge(Shipped, "2024-03-16", first, amended).Of(LayoffFindingKind.LateFiling));
    }

    [Fact]
    public void The_first_batch_counts_for_the_thirty_days()
    {
        var filing = new Filing { Batches = [new(new DateOnly(2024, 2, 25), 10), new(new DateOnly(2024, 3, 20), 30)] };

        var late = Assert.Single(Judge(Shipped, "2024-03-01", Report("R1", "2024-02-10", "2024-03-20", 40, 400, filing: filing)).Of(LayoffFindingKind.LateFiling));

        Assert.Equal(15, late.Days);
    }

    [Fact]
    public void Duties_not_done_and_not_said_are_told_apart()
    {
        var duties = AllDone with { ExplainedOn = new DateOnly(2024, 2, 20), UnionHeard = false, ListPresent = null };

        var missing = Assert.Single(Judge(Shipped, "2024-03-01", Report("R1", "2024-02-10", "2024-03-12", 40, 400, filing: new() { Duties = duties })).Of(LayoffFindingKind.DutyMissing));

        Assert.Equal("2024年2月20日说明情况，距实施21日，不足30日；未听取工会或者职工意见；未载明是否附被裁减人员名单。请督促企业补正。", missing.Sentence);
    }

    [Fact]
    public void A_report_that_says_nothing_of_its_duties_is_asked_for_all_of_them()
    {
        var missing = Assert.Single(Judge(Shipped, "2024-03-01", Report("R1", "2024-02-10", null, 40, 400)).Of(LayoffFindingKind.DutyMissing));

        Assert.Equal(
            "未报实施日期，是否提前30日无法判断；未载明何时向工会或者全体职工说明情况、是否听取工会或者职工意见、是否排除依法不得裁减的人员、是否附被裁减人员名单、是否写明经济补偿办法。请督促企业补正。",
            missing.Sentence);
    }

    [Fact]
    public void People_who_left_of_their_own_will_and_closures_are_not_held_against_this_line()
    {
        var retired = Report("R1", "2024-02-10", "2024-02-11", 400, 400, filing: new() { ReductionType = "T05" });
        var closed = Report("R2", "2024-02-10", "2024-02-11", 400, 400, firm: "关闭厂") with { Kind = LayoffKind.Closure };

        Assert.Empty(Judge(Shipped, "2024-03-01", retired, closed));
    }

    [Fact]
    public void Two_reductions_under_the_line_that_reach_it_within_thirty_days_may_be_one()
    {
        var split = Assert.Single(Judge(
            Shipped,
            "2024-04-01",
            Report("R1", "2024-02-01", "2024-03-01", 12, 400),
            Report("R2", "2024-02-20", "2024-03-25", 15, 400),
            Report("R3", "2024-02-20", "2024-03-25", 15, 400, firm: "另一厂")).Of(LayoffFindingKind.SplitLayoff));

        Assert.Equal(("示例厂", 27L, 30), (split.Enterprise, split.People, split.Days));
        Assert.Equal(["R1", "R2"], split.Reports);
        Assert.Equal("2024年3月1日至3月25日（30日内）分2次裁减12人、15人，每次均未达到报告线，合计27人（占职工总数400人的6.8%）；请核实是否为同一次裁员拆分实施。", split.Sentence);
    }

    [Fact]
    public void Over_ninety_days_the_narrowest_window_is_told()
    {
        var split = Assert.Single(Judge(
            Shipped,
            "2024-06-01",
            Report("R1", "2024-02-01", "2024-03-01", 5, 400),
            Report("R2", "2024-02-01", "2024-04-20", 12, 400),
            Report("R3", "2024-02-01", "2024-05-02", 9, 400)).Of(LayoffFindingKind.SplitLayoff));

        Assert.Equal((30, 3), (split.Days, split.Reports.Length));
        Assert.Equal("2024年3月1日至5月2日（90日内）分3次裁减5人、12人、9人，每次均未达到报告线，合计26人（占职工总数400人的6.5%）；其中2024年4月20日至5月2日（30日内）21人，已达报告线；请核实是否为同一次裁员拆分实施。", split.Sentence);
    }

    [Fact]
    public void Pieces_reach_the_share_together_and_a_piece_too_far_off_does_not_count()
    {
        Assert.Single(Judge(Shipped, "2024-06-01", Report("R1", "2024-02-01", "2024-03-01", 5, 100), Report("R2", "2024-02-01", "2024-05-01", 5, 98)).Of(LayoffFindingKind.SplitLayoff));
        Assert.Empty(Judge(Shipped, "2024-06-05", Report("R1", "2024-02-01", "2024-03-01", 15, 400), Report("R2", "2024-02-01", "2024-05-30", 15, 400)).Of(LayoffFindingKind.SplitLayoff)); // 90 days apart are 91 days
    }

    [Fact]
    public void A_report_told_again_by_another_source_or_as_a_further_report_is_no_second_piece()
    {
        var first = Report("R1", "2024-02-01", "2024-03-01", 15, 400);
        var again = first with { Source = "layoff_http", Number = "H-1" };
        var further = first with { Number = "R1-2", People = 16, Filing = new() { Stage = FilingStage.Final } };

        Assert.Empty(Judge(Shipped, "2024-03-02", first, again, further).Of(LayoffFindingKind.SplitLayoff));
    }

    [Fact]
    public void Reductions_just_under_the_line_again_and_again_are_told()
    {
        var near = Assert.Single(Judge(
            Shipped,
            "2024-06-20",
            Report("R1", "2024-01-01", "2024-01-15", 19, 1000),
            Report("R2", "2024-05-01", "2024-06-01", 17, 1000),
            Report("R3", "2024-05-01", "2024-06-10", 16, 1000)).Of(LayoffFindingKind.NearLine));

        Assert.Equal(["R1", "R2"], near.Reports);
        Assert.Equal("2024年1月15日至6月1日报告裁减2次，分别为19人（1.9%）、17人（1.7%），每次都略低于报告线（20人以上或者职工总数的10%以上），请核实人数。", near.Sentence);
        Assert.Single(Judge(Shipped, "2024-06-20", Report("R1", "2024-03-01", "2024-03-01", 8, 100), Report("R2", "2024-06-15", "2024-06-15", 9, 91)).Of(LayoffFindingKind.NearLine));
        Assert.Empty(Judge(Shipped, "2024-06-20", Report("R1", "2024-03-01", "2024-03-01", 19, 1000)).Of(LayoffFindingKind.NearLine));
    }

    [Fact]
    public void Enterprises_of_one_owner_or_at_one_address_count_together_once()
    {
        var filing = new Filing { OwnerCode = "91370200264574251E", Address = "城阳区正阳路１号 3栋" };
        var a = Report("R1", "2024-02-01", "2024-03-01", 12, 300, "甲厂", filing);
        var b = Report("R2", "2024-02-01", "2024-03-05", 9, 200, "乙厂", filing with { Address = "城阳区正阳路1号3栋" });
        var alone = Report("R3", "2024-02-01", "2024-03-05", 19, 900, "丙厂");

        var related = Assert.Single(Judge(Shipped, "2024-03-10", a, b, alone).Of(LayoffFindingKind.RelatedEnterprises));

        Assert.Equal("2家企业出资人相同，2024年3月1日至3月5日分别裁减12人、9人，单次均未达到报告线，合计21人（占职工总数500人的4.2%）；请核实是否为同一用人单位。", related.Sentence);
        Assert.Equal("甲厂、乙厂", related.Enterprise);
        Assert.Single(Judge(Shipped, "2024-03-10", a with { Filing = new() { Address = filing.Address } }, b with { Filing = new() { Address = filing.Address } }).Of(LayoffFindingKind.RelatedEnterprises));
    }

    [Fact]
    public void A_parent_counts_with_the_enterprise_that_names_it_as_its_owner() => Assert.Single(Judge(
        Shipped,
        "2024-03-10",
        Report("R1", "2024-02-01", "2024-03-01", 12, 300, "91370200264574251E"),
        Report("R2", "2024-02-01", "2024-03-05", 9, 200, "乙厂", new Filing { OwnerCode = "91370200264574251E" })).Of(LayoffFindingKind.RelatedEnterprises));

    [Theory]
    [InlineData("2024-09-01", null, "2024年3月1日裁减40人，2024年9月1日重新招用30人，未满6个月，未载明是否通知被裁减人员并在同等条件下优先招用。")]
    [InlineData("2024-06-01", false, "2024年3月1日裁减40人，2024年6月1日重新招用30人，未满6个月，未通知被裁减人员并在同等条件下优先招用。")]
    [InlineData("2024-06-01", true, null)]
    [InlineData("2024-09-02", false, null)]
    public void Hiring_within_six_months_must_prefer_those_laid_off(string day, bool? preferred, string? sentence)
    {
        var hired = new Filing { HiredAgainOn = Moment.Day(day), HiredAgainPeople = 30, FormerStaffPreferred = preferred };
        var later = Report("R2", day, null, 0, 400, filing: hired);

        var findings = Judge(Shipped with { LookbackDays = 400 }, "2024-09-10", Report("R1", "2024-01-15", "2024-03-01", 40, 400), later).Of(LayoffFindingKind.Rehiring);

        Assert.Equal(sentence is null ? [] : [sentence], findings.Select(finding => finding.Sentence));
    }

    [Fact]
    public void A_fall_of_the_insured_that_no_report_explains_should_have_been_reported()
    {
        EnterpriseHeadcount[] counts = [Insured("2024-02-29", 400), Insured("2024-03-31", 350)];

        var finding = Assert.Single(Judge(Shipped, Moment.Day("2024-04-05"), [], counts));

        Assert.Equal((LayoffFindingKind.Unreported, 50L, 400L), (finding.Kind, finding.People, finding.Headcount));
        Assert.Equal("参保人数由2024年2月29日的400人降至2024年3月31日的350人，减少50人（12.5%），其间没有收到裁减人员报告，已过报告线（20人以上或者职工总数的10%以上）；请核实减员原因。", finding.Sentence);
    }

    [Theory]
    [InlineData(35, null)] // what is left lies under the line
    [InlineData(20, 30L)]
    public void What_reports_explain_is_taken_off_the_fall(int reported, long? left)
    {
        EnterpriseHeadcount[] counts = [Insured("2024-02-29", 400), Insured("2024-03-31", 350)];

        var findings = Judge(Shipped, Moment.Day("2024-04-05"), [Report("R1", "2024-02-01", "2024-03-10", reported, 400)], counts).Of(LayoffFindingKind.Unreported);

        Assert.Equal(left is null ? [] : [left], findings.Select(finding => finding.People));
    }

    [Theory]
    [InlineData(LayoffKind.WageArrears, null)]
    [InlineData(LayoffKind.CollectiveIncident, 50)]
    public void Reports_that_reduce_no_staff_explain_no_fall(LayoffKind kind, int? people)
    {
        EnterpriseHeadcount[] counts = [Insured("2024-02-29", 400), Insured("2024-03-31", 350)];

        var findings = Judge(Shipped, Moment.Day("2024-04-05"), [Report("R1", "2024-02-01", "2024-03-10", people, 400) with { Kind = kind }], counts).Of(LayoffFindingKind.Unreported);

        Assert.Equal([50L], findings.Select(finding => finding.People!.Value));
        Assert.Contains("其间没有收到裁减人员报告", findings[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closure_explains_that_the_staff_fell() => Assert.Empty(Judge(
        Shipped,
        Moment.Day("2024-04-05"),
        [Report("R1", "2024-02-01", "2024-03-10", 400, 400) with { Kind = LayoffKind.Closure }],
        [Insured("2024-02-29", 400), Insured("2024-03-31", 0)]).Of(LayoffFindingKind.Unreported));

    [Fact]
    public void A_report_of_two_sources_explains_its_people_once()
    {
        var filing = Shipped with { Duplicates = new(Law41, new(2, 0.05m)) };
        var panel = new Panel(ARuleSet.OfFiling(filing));
        panel.Learn(Report("R1", "2024-02-01", "2024-03-10", 25, 400));
        panel.Learn(Report("H1", "2024-02-01", "2024-03-10", 25, 400) with { Source = "layoff_http" });

        var findings = LayoffJudgement.Judge(filing, ARuleSet.OfFiling(filing), panel.Reports, Moment.Day("2024-04-05"), [Insured("2024-02-29", 400), Insured("2024-03-31", 350)]).Of(LayoffFindingKind.Unreported);

        Assert.Equal([25L], findings.Select(finding => finding.People!.Value));
    }

    [Fact]
    public void A_further_report_changes_no_day_on_which_the_first_was_filed()
    {
        var report = Report("R1", "2024-02-01", "2024-03-10", 40, 400);

        var findings = Judge(Shipped, "2024-03-20", report, report with { NoticeDate = new(2024, 3, 5), Filing = new() { Stage = FilingStage.FollowUp }, KnownAt = Moment.At("2024-03-06") });

        Assert.Empty(findings.Of(LayoffFindingKind.LateFiling));
    }

    [Fact]
    public void Headcounts_of_two_reports_show_a_fall_in_between()
    {
        var findings = Judge(Shipped, "2024-04-05", Report("R1", "2024-02-01", "2024-02-10", 5, 400), Report("R2", "2024-03-20", "2024-04-20", 5, 350)).Of(LayoffFindingKind.Unreported);

        Assert.Equal([45L], findings.Select(finding => finding.People!.Value));
    }

    [Fact]
    public void A_withdrawn_report_is_judged_no_more_and_an_amended_one_by_its_last_version()
    {
        var report = Report("R1", "2024-02-10", "2024-03-20", 40, 400);

        Assert.Empty(Judge(Shipped, "2024-03-01", report, report with { Withdrawn = true, KnownAt = Moment.At("2024-02-12") }));
        Assert.Empty(Judge(Shipped, "2024-03-01", report, report with { People = 9, KnownAt = Moment.At("2024-02-12") }).Of(LayoffFindingKind.LineReached));
    }

    private static EnterpriseHeadcount Insured(string day, int people) => new("参保人数", "示例厂", "示例厂", ATree.Small.Find(ATree.Chengyang)!.Index, Moment.Day(day), people);
}
