using CsCheck;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Periods;

public sealed class PeriodTests
{
    private static readonly Gen<Period> AnyPeriod = Gen.Select(
        Gen.Enum<PeriodKind>(),
        Gen.Int[new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber],
        (kind, day) => Period.Containing(kind, DateOnly.FromDayNumber(day)));

    [Fact]
    public void Consecutive_periods_lie_side_by_side() => AnyPeriod.Sample(period =>
    {
        Assert.Equal(period.End.AddDays(1), period.Next.Start);
        Assert.Equal(period.Start.AddDays(-1), period.Previous.End);
        Assert.Equal(period.Ordinal + 1, period.Next.Ordinal);
        Assert.True(period < period.Next && period.Next > period && period <= period.Plus(0));
    });

    [Fact]
    public void A_period_holds_its_first_and_last_day_and_none_beside() => AnyPeriod.Sample(period =>
    {
        Assert.Equal(period, Period.Containing(period.Kind, period.Start));
        Assert.Equal(period, Period.Containing(period.Kind, period.End));
        Assert.True(period.Contains(period.Start) && period.Contains(period.End));
        Assert.False(period.Contains(period.Start.AddDays(-1)) || period.Contains(period.End.AddDays(1)));
        Assert.Equal(period, Period.FromOrdinal(period.Kind, period.Ordinal));
    });

    [Fact]
    public void What_a_period_writes_it_reads_again() => AnyPeriod.Sample(period =>
        Assert.Equal(period, Period.Parse(period.Kind, period.ToString())));

    [Theory]
    [InlineData(PeriodKind.Day, 2024, 2, 10, "2024-02-10", "2024-02-10", "2024-02-10", "2024年2月10日")]
    [InlineData(PeriodKind.Week, 2024, 2, 14, "2024-W07", "2024-02-12", "2024-02-18", "2024年第7周（2月12日至2月18日）")]
    [InlineData(PeriodKind.Week, 2021, 1, 3, "2020-W53", "2020-12-28", "2021-01-03", "2020年第53周（12月28日至1月3日）")]
    [InlineData(PeriodKind.Week, 2024, 12, 30, "2025-W01", "2024-12-30", "2025-01-05", "2025年第1周（12月30日至1月5日）")]
    [InlineData(PeriodKind.SundayWeek, 2024, 2, 11, "2024-02-17", "2024-02-11", "2024-02-17", "2024年2月17日止一周")]
    [InlineData(PeriodKind.SundayWeek, 2024, 2, 10, "2024-02-10", "2024-02-04", "2024-02-10", "2024年2月10日止一周")]
    [InlineData(PeriodKind.Month, 2024, 2, 10, "2024-02", "2024-02-01", "2024-02-29", "2024年2月")]
    [InlineData(PeriodKind.Quarter, 2024, 2, 10, "2024-Q1", "2024-01-01", "2024-03-31", "2024年第1季度")]
    [InlineData(PeriodKind.Year, 2024, 2, 10, "2024", "2024-01-01", "2024-12-31", "2024年")]
    public void Every_kind_begins_and_ends_where_it_should(PeriodKind kind, int year, int month, int day, string text, string start, string end, string chinese)
    {
        var period = Period.Containing(kind, new DateOnly(year, month, day));

        Assert.Equal(text, period.ToString());
        Assert.Equal((Moment.Day(start), Moment.Day(end)), (period.Start, period.End));
        Assert.Equal(chinese, period.ToChinese());
    }

    [Fact]
    public void Years_of_53_iso_weeks_are_numbered_through()
    {
        var long_years = Enumerable.Range(2000, 50).Where(y => Period.Parse(PeriodKind.Week, $"{y + 1}-W01").Ordinal - Period.Parse(PeriodKind.Week, $"{y}-W01").Ordinal == 53);

        Assert.Equal([2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048], long_years);
        Assert.Equal("2021-W01", Period.Parse(PeriodKind.Week, "2020-W53").Next.ToString());
    }

    [Fact]
    public void Sunday_weeks_end_on_saturdays() => AnyPeriod.Where(p => p.Kind == PeriodKind.SundayWeek).Sample(period =>
    {
        Assert.Equal((DayOfWeek.Sunday, DayOfWeek.Saturday), (period.Start.DayOfWeek, period.End.DayOfWeek));
    });

    [Theory]
    [InlineData(PeriodKind.Week, "2021-W53")]
    [InlineData(PeriodKind.Week, "2024-W00")]
    [InlineData(PeriodKind.Week, "0000-W01")]
    [InlineData(PeriodKind.Week, "2024W07")]
    [InlineData(PeriodKind.SundayWeek, "2024-02-16")]
    [InlineData(PeriodKind.Month, "2024-13")]
    [InlineData(PeriodKind.Quarter, "2024-Q5")]
    [InlineData(PeriodKind.Quarter, "24")]
    [InlineData(PeriodKind.Quarter, "")]
    [InlineData(PeriodKind.Year, "0000")]
    [InlineData(PeriodKind.Year, "99999999999")]
    [InlineData(PeriodKind.Day, "2023-02-29")]
    public void A_text_that_is_no_period_is_a_format_error(PeriodKind kind, string text) =>
        Assert.Throws<FormatException>(() => Period.Parse(kind, text));
}
