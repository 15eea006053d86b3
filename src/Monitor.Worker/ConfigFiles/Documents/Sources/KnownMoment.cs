using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>When a row counts as known; exactly one way is given.</summary>
[ShortForm(nameof(Moment))]
internal sealed record KnownMoment
{
    [Meaning("arrival：文件到达之时")]
    public KnownAs? Moment { get; init; }

    [Meaning("写有得知日期（或时刻）的列；只有日期时按当日零时计")]
    public string? Column { get; init; }

    [Meaning("统计期结束后过多久为系统所知，如 5d"), Between("0s", "3660d")]
    public TimeSpan? AfterPeriodEnd { get; init; }

    [Meaning("写有日期的列：该日期所在周结束后再过 days 天为系统所知")]
    public string? AfterWeekOf { get; init; }

    [Meaning("与 after_week_of 连用：周末之后的天数"), Between(0, 3660)]
    public int Days { get; init; }

    [Meaning("与 after_week_of 连用：week 周一至周日，sunday_week 周日至周六")]
    public PeriodKind Week { get; init; } = PeriodKind.Week;
}
