using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.People;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>One file of sources/: how the files of one source are found and read.</summary>
[Meaning("数据源：一个文件描述一个数据源")]
[ChosenBy("kind", "数据源种类：figures 指标数值，influx 从时序数据库取得的指标数值，layoff_reports 企业规模裁员减员报告，enterprise_figures 企业级参保、停保、申领人数，monthly_returns 失业动态监测企业月报（统计资料）")]
[Choice("figures", typeof(FiguresSource))]
[Choice("influx", typeof(InfluxSource))]
[Choice("layoff_reports", typeof(LayoffReportsSource))]
[Choice("enterprise_figures", typeof(EnterpriseFiguresSource))]
[Choice("monthly_returns", typeof(MonthlyReturnsSource))]
internal abstract record SourceDocument
{
    [Meaning("编号，全部数据源中不得重复；只用小写英文字母、数字和下划线；入库过的文件和报告按它识别，投入使用后不要改（要改显示的名称请改 name）"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Id { get; init; }

    [Meaning("名称，显示在页面和周报里")]
    public required string Name { get; init; }

    [Meaning("报送单位，数据缺失时找谁")]
    public string Owner { get; init; } = "";

    [Meaning("责任角色：缺报、突变和隔离的行由谁催报、核实、处理")]
    public PersonRole FollowUp { get; init; } = PersonRole.DutyOfficer;

    [Meaning("文件位置，相对于收件目录 inbox，可用 *、** 和 {a,b} 通配")]
    public required string Path { get; init; }

    [Meaning("文件格式")]
    public SourceFormat Format { get; init; } = new();

    [Meaning("true：把单元格里的 HTML 字符实体（&amp; 等）还原成字符")]
    public bool HtmlEntities { get; init; }

    [Meaning("空行、重复行、说明行和列数不符的行如何处理")]
    public RowReading Rows { get; init; } = new();

    [Meaning("读取一份文件的各项上限；超过任一项即停止读取，整份不入库，只有超过 depth 的行单独隔离、其余照收")]
    public SourceLimits Limits { get; init; } = new();

    [Meaning("坏行比例超过此数时整份暂扣，一行也不入库；不超过的，只隔离坏行，其余照收"), Between(0, 1)]
    public decimal MostlyBad { get; init; } = 0.5m;

    [Meaning("表示“无数据”的单元格内容"), MayBeBlank, MayBeNumber]
    public ImmutableArray<string> Missing { get; init; } = [""];

    [Meaning("只取符合全部条件的行，其余行计为“已过滤”")]
    public ImmutableArray<RowFilter> OnlyIf { get; init; }

    [Meaning("地区如何确定")]
    public required RegionLookup Region { get; init; }

    [Meaning("日期写法，依次尝试（.NET 日期格式）"), NotEmpty]
    public ImmutableArray<string> Dates { get; init; } = ["yyyy-MM-dd"];

    [Meaning("合理日期的最早年份，更早的视为写错"), Between(1, 9999)]
    public int FirstYear { get; init; } = 1900;

    [Meaning("合理日期的最晚年份，更晚的视为写错"), Between(1, 9999)]
    public int LastYear { get; init; } = 2199;

    [Meaning("这一行从何时起为系统所知；默认 arrival 即文件到达之时")]
    public KnownMoment Known { get; init; } = new() { Moment = KnownAs.Arrival };

    /// <summary>统计资料: whether its rows are of a statistical survey, and nothing of any one of them may be told (统计法第二十八条).</summary>
    public virtual bool IsStatistical => false;
}
