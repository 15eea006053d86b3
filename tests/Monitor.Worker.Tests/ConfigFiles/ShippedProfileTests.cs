using System.Globalization;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.Tests.ConfigFiles;

public sealed class ShippedProfileTests
{
    private readonly ConfigurationResult loaded = ConfigurationLoader.Load(AProfile.Shipped, []);

    private MonitorConfiguration Shipped => loaded.Configuration!;

    [Fact]
    public void The_shipped_profile_has_no_mistake()
    {
        Assert.Empty(loaded.Errors);
    }

    [Fact]
    public void It_holds_one_province_sixteen_cities_and_the_counties()
    {
        var regions = Shipped.Rules.Regions;

        Assert.Equal((1, 16, 136), (regions.AtLevel(AdministrativeLevel.Province).Count(), regions.AtLevel(AdministrativeLevel.City).Count(), regions.AtLevel(AdministrativeLevel.County).Count()));
        Assert.Equal("青岛市城阳区", regions.FullName(regions.Find("370214")!));
        Assert.Equal("370114", regions.Resolve("370181")!.Code);
        Assert.Equal("370100", regions.Resolve("371200")!.Code);
        Assert.False(regions.Find("CN")!.IsGraded);
    }

    [Fact]
    public void Every_city_lies_in_exactly_one_economic_circle()
    {
        var regions = Shipped.Rules.Regions;

        Assert.Equal(
            regions.AtLevel(AdministrativeLevel.City).Select(city => city.Code),
            regions.Groups.Values.SelectMany(group => group.Members).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_populations_of_the_cities_add_up_to_that_of_the_province()
    {
        var populations = Shipped.Rules.Populations;

        Assert.Equal(101_527_453, populations["370000"]);
        Assert.Equal(101_527_453, Shipped.Rules.Regions.AtLevel(AdministrativeLevel.City).Sum(city => populations[city.Code]));
    }

    [Fact]
    public void The_spring_festivals_are_those_of_the_lunar_calendar()
    {
        var lunar = new ChineseLunisolarCalendar();
        for (var year = 2014; year <= 2030; year++)
        {
            Assert.Equal(DateOnly.FromDateTime(lunar.ToDateTime(year, 1, 1, 0, 0, 0, 0)), Shipped.Rules.Calendar.SpringFestival(year));
        }
    }

    [Theory]
    [InlineData("2025-01-26", false)]
    [InlineData("2025-01-28", true)]
    [InlineData("2026-02-14", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2024-10-12", false)]
    public void Make_up_days_are_those_published(string day, bool isOff)
    {
        Assert.Equal(isOff, Shipped.Rules.Calendar.IsDayOff(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_report_line_of_the_labour_contract_law_is_twenty_people_or_a_tenth()
    {
        var rule = Assert.IsType<EventRule>(Shipped.Rules.Rules.Single(rule => rule.Id == "law41"));

        Assert.Equal("《中华人民共和国劳动合同法》第四十一条（分级为示例，待确认）", rule.Basis.ToChinese());
        Assert.Equal(Shipped.Rules.Filing.Line!.Kinds.Order(), rule.Kinds.Order()); // closures have an article of their own
        var grade = Assert.Single(rule.Conditions);
        Assert.Equal(Grade.Moderate, grade.Grade);
        Assert.Equal([20, null], grade.Any.Select(condition => condition.People));
        Assert.Equal([null, 0.10m], grade.Any.Select(condition => condition.Share));
        Assert.All(grade.Any, condition => Assert.False(condition.ShareIsExclusive));
    }

    [Fact]
    public void The_provinces_own_rule_of_2016_reads_as_published()
    {
        var rule = Assert.IsType<EventRule>(Shipped.Rules.Rules.Single(rule => rule.Id == "sd2016_event"));

        Assert.Equal(("鲁人社发〔2016〕14号", BasisStatus.PublishedPlan), (rule.Basis.Number, rule.Basis.Status));
        Assert.Equal(30, rule.WindowDays);
        Assert.Contains(LayoffKind.Closure, rule.Kinds);
        var grade = rule.Conditions[0];
        Assert.Equal(Grade.Severe, grade.Grade);
        Assert.Equal((5, 51, 0.30m, true, false), (grade.Any[0].Enterprises, grade.Any[0].People, grade.Any[0].Share, grade.Any[0].ShareIsExclusive, grade.Any[0].Both));
        Assert.Equal((1, 200, null), (grade.Any[1].Enterprises, grade.Any[1].People, grade.Any[1].Share));
    }

    [Fact]
    public void Every_kind_that_reduces_staff_meets_a_line_of_its_own()
    {
        string[] ids = ["law41", "closures"];
        var kinds = Shipped.Rules.Rules.OfType<EventRule>().Where(rule => ids.Contains(rule.Id)).SelectMany(rule => rule.Kinds);

        Assert.Equal(LayoffKinds.Reducing.Order(), kinds.Order());
    }

    [Fact]
    public void The_fourth_grade_that_the_plan_does_not_give_is_said_to_be_an_example()
    {
        var rule = Assert.IsType<EventRule>(Shipped.Rules.Rules.Single(rule => rule.Id == "sd2016_event"));

        Assert.Equal((Grade.Critical, 1000), (rule.Conditions[1].Grade, Assert.Single(rule.Conditions[1].Any).People));
        Assert.Contains("示例，待确认", rule.Basis.ToChinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_neither_law_nor_a_published_plan_is_marked_as_an_example()
    {
        Assert.All(
            Shipped.Rules.Rules.Where(rule => rule.Id is not ("law41" or "sd2016_event" or "calendar_arrangement")),
            rule => Assert.Equal((BasisStatus.Example, true), (rule.Basis.Status, rule.Basis.ToChinese().Contains("示例，待确认", StringComparison.Ordinal))));
    }

    [Fact]
    public void Next_years_make_up_days_are_asked_for_from_the_middle_of_November_on()
    {
        var rule = Assert.IsType<CalendarRule>(Shipped.Rules.Rules.Single(rule => rule.Id == "calendar_arrangement"));

        Assert.Equal((11, 15), (rule.DueMonth, rule.DueDay));
    }

    [Fact]
    public void Figures_and_formulas_are_as_the_province_defines_them()
    {
        var indicators = Shipped.Rules.Indicators;

        Assert.Equal(new Formula.Ratio("job_openings", "job_applicants", 1), indicators["job_openings_ratio"].Formula);
        Assert.Equal(new Formula.WindowSum("initial_claims", 4, 4), indicators["initial_claims_4w"].Formula);
        Assert.Equal(new Formula.LossRate("insured_headcount", 12), indicators["insured_loss_rate"].Formula);
        Assert.Equal((PeriodKind.Week, RollUp.Sum, 0.95m), (indicators["initial_claims"].Period, indicators["initial_claims"].RollUp, indicators["initial_claims"].MinimumCoverage));
    }

    [Fact]
    public void Layoff_reports_are_read_by_their_Chinese_headings()
    {
        var source = Assert.IsType<LayoffReportsSource>(Shipped.Sources.Single(source => source.Id == "layoff_reports"));

        Assert.Equal("报告编号", source.Report.Number!.Column);
        Assert.Equal("行政区划代码", source.Region.Column);
        Assert.Equal(KnownAs.Arrival, source.Known.Moment);
        Assert.Equal(Monitor.Rules.Panels.LayoffKind.Closure, source.Report.Kind!.Map["关闭破产"]);
        Assert.Equal(("状态", "撤回"), (source.Report.Withdrawn!.Column, source.Report.Withdrawn.EqualTo));
        Assert.Equal(["", "-", "无"], source.Missing);
    }

    [Fact]
    public void The_grades_bear_the_four_colours()
    {
        Assert.Equal(
            ["蓝色预警", "黄色预警", "橙色预警", "红色预警"],
            new[] { Grade.Moderate, Grade.Serious, Grade.Severe, Grade.Critical }.Select(grade => Shipped.Rules.Grades[grade].Name));
        Assert.All(Shipped.Rules.Rules.Where(rule => rule is not CalendarRule), rule => Assert.Equal(Grade.Serious, rule.Policy.LowersAloneUpTo));
    }

    [Fact]
    public void Every_file_tells_editors_its_schema()
    {
        var files = Directory.GetFiles(AProfile.Shipped, "*.yaml", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}drills{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.All(files, file =>
        {
            var first = File.ReadLines(file).First();
            Assert.StartsWith("# yaml-language-server: $schema=", first, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, first.Split('=')[1])), $"{file}: {first}");
        });
    }
}
