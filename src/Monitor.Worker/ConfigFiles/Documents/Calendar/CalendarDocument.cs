using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Calendar;

/// <summary>calendar.yaml: festivals and make-up workdays as published.</summary>
[Meaning("节日日历：春节日期、放假与调休")]
internal sealed record CalendarDocument
{
    [Meaning("日期的来源")]
    public required string Source { get; init; }

    [Meaning("春节日期覆盖的年份")]
    public required YearRange Years { get; init; }

    [Meaning("春节（正月初一）日期，每年一个")]
    public required ImmutableArray<DateOnly> SpringFestival { get; init; }

    [Meaning("春节前后暂停环比规则的天数")]
    public required FestivalPauseDocument Pause { get; init; }

    [Meaning("各年已公布的放假与调休安排；未公布的年份不写"), Between(1949, 2100)]
    public ImmutableSortedDictionary<int, ArrangementDocument> MakeUpDays { get; init; } = ImmutableSortedDictionary<int, ArrangementDocument>.Empty;

    [Meaning("每年从这一天起，如果还没有下一年的安排就发数据预警；不写则不提醒"), Pattern(Shapes.MonthDay, Shapes.MonthDayMeaning)]
    public string? RemindFrom { get; init; }
}
