using System.Collections.Immutable;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>How the period of a row is found.</summary>
internal sealed record PeriodReading
{
    [Meaning("写有日期或月份的列")]
    public required string Column { get; init; }

    [Meaning("统计期种类：day 日、week 周一至周日、sunday_week 周日至周六、month 月、quarter 季、year 年")]
    public required PeriodKind Kind { get; init; }

    [Meaning("该日期是统计期的哪一天：start 首日、end 末日、any 其中任一天；写明 start 或 end 时会核对")]
    public PeriodDate Date { get; init; } = PeriodDate.Any;

    [Meaning("先把日期移动这么多天再归入统计期"), Between(-366, 366)]
    public int ShiftDays { get; init; }

    [Meaning("此列单独的日期写法；不写则用数据源的 dates")]
    public ImmutableArray<string> Dates { get; init; }
}
