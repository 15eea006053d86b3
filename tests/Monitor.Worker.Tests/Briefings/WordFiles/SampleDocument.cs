using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Tests.Briefings.WordFiles;

/// <summary>A made document with a block of every kind.</summary>
internal static class SampleDocument
{
    public static readonly GradeScheme Grades = new(
        "four_colours", [new("蓝色预警", "一般（Ⅳ级）", "#1c7ed6"), new("黄色预警", "较重（Ⅲ级）", "#f59f00"), new("橙色预警", "严重（Ⅱ级）", "#f76707"), new("红色预警", "特别严重（Ⅰ级）", "#e03131")]);

    public static readonly ImmutableArray<string> Cities = ["济南", "青岛", "淄博", "枣庄", "东营", "烟台", "潍坊", "济宁", "泰安", "威海", "日照", "临沂", "德州", "聊城", "滨州", "菏泽"];

    public static readonly TitleBlock Title = new()
    {
        Issuer = "山东省人力资源和社会保障厅",
        Title = "就业失业风险监测周报",
        Issue = "2026年第47期",
        Region = "山东省",
        Period = "2026年第47周（11月16日至11月22日）",
        Date = new DateOnly(2026, 11, 23),
        SnapshotId = "S-202611230800-1a2b3c4d",
        ConfigVersion = "0123456789ab",
        Circulation = "内部资料　注意保存",
        Mark = "演练",
    };

    public static BriefingDocument Whole { get; } = new(Title, Grades,
    [
        new Paragraph("本周全省处于预警状态的地区共3个（市级1个、县级2个），最高为橙色预警（严重，Ⅱ级）：青岛市（黄岛区）。较上周新发1个、升级1个、解除1个。", ParagraphStyle.Summary),
        new Heading(1, "总体风险等级及变化"),
        new Paragraph([new("截至2026年11月23日8时00分，全省新增领取失业保险金"), new("12480人", Emphasis.Strong, "claims.370000.value"), new("，较上周"), new("上升8.2%", Emphasis.Changed, "claims.370000.previous"), new("，较上年同期上升12.6%，高于预期区间上限11200人。")]),
        new TileGrid("各市预警级别", [.. Cities.Select((city, index) => new Tile(index / 5, index % 5, city, index switch { 1 => Grade.Severe, 3 => Grade.Serious, 7 => null, _ => Grade.None }, index switch { 1 => "橙色", 3 => "黄色", 7 => "缺数", _ => "无预警" }))]),
        Regions,
        new Heading(2, "新发和升级的预警"),
        new Heading(3, "青岛市黄岛区"),
        new Paragraph("黄岛区某造船企业报告裁减人员320人，占职工总数的35.2%，报告依据劳动合同法第四十一条。"),
        new Heading(1, "指标运行"),
        Claims,
        new Paragraph("注：带区间的数值为尚未报齐、按报送进度推算的结果。", ParagraphStyle.Note),
        new RankingChart("各市新增领取失业保险金人数", "人", [.. Cities.Select((city, index) => new ChartBar(city, 2400 - (index * 130), $"{2400 - (index * 130)}"))]),
        new PageBreak(),
        Panels,
        new Heading(1, "数据质量"),
        new ShareChart("各来源报送完整率", [new("失业保险", 100, "100%"), new("企业监测", 96.4m, "96.4%"), new("招聘网站", 87.5m, "87.5%"), new("裁员报告", 62.5m, "62.5%")]),
        new Heading(1, "研判与建议"),
        new FreeText("advice", "工作建议", "请青岛市会同有关部门上门核实黄岛区企业情况。\n请枣庄市尽快补报失业保险数据。"),
        new FreeText("outlook", "下周关注"),
        new Heading(1, "附表") { IsNumbered = false },
        Annex,
    ]);

    public static DataTable Regions => new(
        "各市预警情况",
        "",
        [new("地区", Weight: 2), new("级别", ColumnAlignment.Centre, 2), new("预警数（个）", ColumnAlignment.Right, 2), new("与上周相比", Weight: 3)],
        [
            Row(new TextCell("青岛市"), new GradeCell(Grade.Severe, "橙色预警"), new NumberCell(3, "3", "0", Figure: "alerts.370200"), new TextCell("升级", Emphasis.Changed)),
            Row(new TextCell("枣庄市"), new GradeCell(Grade.Serious, "黄色预警"), new NumberCell(1, "1", "0"), new TextCell("延续")),
            Row(new TextCell("烟台市"), new GradeCell(Grade.Moderate, "蓝色预警"), new NumberCell(1, "1", "0"), new TextCell("新发", Emphasis.Changed)),
            Row(new TextCell("潍坊市"), new GradeCell(Grade.Critical, "红色预警"), new NumberCell(1, "1", "0"), new TextCell("延续")),
            Row(new TextCell("济宁市"), new GradeCell(null, "无法判断"), new NumberCell(null, "—"), new TextCell("失业保险数据逾期未报")),
            Row(new TextCell("济南市"), new GradeCell(Grade.None, "无预警"), new NumberCell(0, "0", "0"), new TextCell("持平")),
        ])
    {
        Sheet = "各市预警",
    };

    public static TrendChart Claims => new("全省新增领取失业保险金人数", "人", new Trend("山东省", [.. Enumerable.Range(0, 26).Select(Point)]));

    public static SmallMultiples Panels => new("各市新增领取失业保险金人数", "人", [.. Cities.Select((city, index) => new Trend(city, [.. Enumerable.Range(0, 26).Select(week => Point(week) with { Actual = 9200 + (index * 20) + (week * index) })]))]);

    public static DataTable Annex => new(
        "各县（市、区）主要指标",
        "人",
        [new("序号", ColumnAlignment.Centre), new("地区", Weight: 2), new("企业", Weight: 3), new("本周", ColumnAlignment.Right), new("上周", ColumnAlignment.Right), new("变化", ColumnAlignment.Right)],
        [.. Enumerable.Range(1, 70).Select(number => Row(
            new NumberCell(number, $"{number}", "0"), new TextCell($"示例县{number}"), new TextCell(number == 1 ? "=1+1示例企业" : $"示例企业{number}"),
            new NumberCell(100 + number, $"{100 + number}", "0"), new NumberCell(90 + number, $"{90 + number}", "0"), new NumberCell(0.1m, "10%", "0.0%")))])
    {
        Sheet = "县区指标",
    };

    private static TableRow Row(params ImmutableArray<TableCell> cells) => new(cells);

    private static TrendPoint Point(int week) => new($"第{week + 22}周", week == 4 ? null : 9000 + (week * 130) + (week % 3 * 210.5m), 9800 + (week * 40), 8600 + (week * 40), 11000 + (week * 40));
}
