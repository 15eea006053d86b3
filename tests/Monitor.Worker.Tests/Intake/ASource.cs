using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.Tests.Intake;

/// <summary>Descriptions of sources as the Shandong profile has them.</summary>
internal static class ASource
{
    public static FiguresSource OfClaims { get; } = new()
    {
        Id = "insurance_weekly",
        Name = "失业保险周报",
        Path = "insurance/weekly/*.csv",
        Missing = ["", "-"],
        Dates = ["yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日"],
        Region = new() { Column = "地区", By = RegionNaming.NameOrCode, ParentColumn = "上级" },
        Period = new() { Column = "周末", Kind = PeriodKind.Week, Date = PeriodDate.End },
        Figures =
        [
            new() { Indicator = "initial_claims", Column = "新增", Minimum = 0, Maximum = 100_000 },
            new() { Indicator = "recipients", Column = "领取", Minimum = 0 },
        ],
    };

    public static EnterpriseFiguresSource OfInsured { get; } = new()
    {
        Id = "insured_enterprises",
        Name = "企业参保人数",
        Path = "insured/*.csv",
        Missing = ["", "-"],
        Dates = ["yyyy-MM"],
        Region = new() { Column = "区划", By = RegionNaming.Code },
        Period = new() { Column = "月份", Kind = PeriodKind.Month },
        Enterprise = new() { Column = "企业" },
        Figures = [new() { Measure = EnterpriseMeasure.Insured, Column = "参保" }],
    };

    public static LayoffReportsSource OfReports { get; } = new()
    {
        Id = "layoff_reports",
        Name = "企业规模裁员减员报告",
        Path = "layoffs/*.csv",
        Dates = ["yyyy-MM-dd"],
        Region = new() { Column = "区划", By = RegionNaming.Code },
        Report = new()
        {
            Number = new() { Column = "编号" },
            Enterprise = new() { Column = "企业" },
            CreditCode = new() { Column = "代码" },
            People = new() { Column = "裁减人数" },
            Headcount = new() { Column = "职工人数" },
            NoticeDate = new() { Column = "报告日期" },
            ContactMobile = new() { Column = "电话" },
            Kind = new() { Column = "类型", Map = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("关闭破产", LayoffKind.Closure), KeyValuePair.Create("经济性裁员", LayoffKind.Layoff)]) },
            Withdrawn = new() { Column = "状态", EqualTo = "撤回" },
        },
    };
}
