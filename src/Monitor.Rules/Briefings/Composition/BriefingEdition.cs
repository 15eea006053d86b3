using System.Globalization;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>One issue of a briefing: of which kind, on what, over which days, for whom.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Scope">What it speaks of.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record BriefingEdition(EditionKind Kind, BriefingScope Scope, DateOnly From, DateOnly To)
{
    /// <summary>对外: whether it leaves the house. Then no enterprise is named and small counts are suppressed.</summary>
    public bool LeavesTheHouse { get; init; }

    /// <summary>演练: whether nothing of it is real.</summary>
    public bool IsDrill { get; init; }

    /// <summary>The weekly briefing of an ISO week.</summary>
    public static BriefingEdition Weekly(BriefingScope scope, Period week) => new(EditionKind.Weekly, scope, week.Start, week.End);

    /// <summary>The monthly briefing.</summary>
    public static BriefingEdition Monthly(BriefingScope scope, Period month) => new(EditionKind.Monthly, scope, month.Start, month.End);

    /// <summary>A briefing on any stretch of days.</summary>
    public static BriefingEdition Special(BriefingScope scope, DateOnly from, DateOnly to) => new(EditionKind.Special, scope, from, to);

    /// <summary>The first day of the stretch before, which this one is compared with.</summary>
    public DateOnly FromBefore => Kind == EditionKind.Monthly ? From.AddMonths(-1) : From.AddDays(From.DayNumber - To.DayNumber - 1);

    /// <summary>期号, such as 2026年第47期; empty for a special one.</summary>
    public string Issue => Kind switch
    {
        EditionKind.Weekly => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(From.ToDateTime(default))}年第{ISOWeek.GetWeekOfYear(From.ToDateTime(default))}期"),
        EditionKind.Monthly => string.Create(CultureInfo.InvariantCulture, $"{From.Year}年第{From.Month}期"),
        _ => "",
    };

    /// <summary>The stretch in words, such as 2026年第47周（11月16日至11月22日）.</summary>
    public string PeriodName => Kind switch
    {
        EditionKind.Weekly => Period.Containing(PeriodKind.Week, From).ToChinese(),
        EditionKind.Monthly => Period.Containing(PeriodKind.Month, From).ToChinese(),
        _ => string.Create(CultureInfo.InvariantCulture, $"{From.Year}年{From.Month}月{From.Day}日至{(To.Year == From.Year ? "" : $"{To.Year}年")}{To.Month}月{To.Day}日"),
    };

    /// <summary>What the stretch is called in a sentence: 本周, 本月 or 本期.</summary>
    public string Span => Kind switch { EditionKind.Weekly => "本周", EditionKind.Monthly => "本月", _ => "本期" };

    /// <summary>What the stretch before is called: 上周, 上月 or 前一时段.</summary>
    public string SpanBefore => Kind switch { EditionKind.Weekly => "上周", EditionKind.Monthly => "上月", _ => "前一时段" };

    /// <summary>The title without the region.</summary>
    public string Title => Kind switch { EditionKind.Weekly => "就业失业风险监测周报", EditionKind.Monthly => "就业失业风险监测月报", _ => "就业失业风险监测专报" };
}
