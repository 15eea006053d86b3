using Monitor.Rules.Periods;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Record;

public sealed class ObservationTests
{
    private static readonly DateTimeOffset June = new(2024, 6, 1, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Figures_come_back_in_order_with_both_time_axes()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();

        await temporary.ImportAsync(
            "aa",
            new ObservationRow("claims", "370100", TemporaryRecord.Week("2024-W20"), 120, June, 2),
            new ObservationRow("claims", "370200", TemporaryRecord.Week("2024-W20"), null, June.AddDays(7), 3),
            new ObservationRow("claims", "370100", TemporaryRecord.Week("2024-W21"), 99.5, null, 4));

        var read = temporary.Record.ReadObservations(0).ToList();
        var recordedAt = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            [
                new RecordedObservation(1, 1, "claims", "370100", TemporaryRecord.Week("2024-W20"), 120, June, recordedAt, 1, 2),
                new RecordedObservation(2, 2, "claims", "370200", TemporaryRecord.Week("2024-W20"), double.NaN, June.AddDays(7), recordedAt, 1, 3),
                new RecordedObservation(3, 1, "claims", "370100", TemporaryRecord.Week("2024-W21"), 99.5, recordedAt, recordedAt, 1, 4),
            ],
            read);
        Assert.Equal([3L], temporary.Record.ReadObservations(2).Select(row => row.Id));
    }

    [Fact]
    public async Task A_decimal_comes_back_as_it_went_in()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        decimal[] values = [5.3m, 0.1m, -27.45m, 1234567.891m, 99_999_999m, 0m];

        await temporary.ImportAsync("aa", [.. values.Select((value, i) =>
            new ObservationRow("rate", "370000", Period.FromOrdinal(PeriodKind.Month, 24000 + i), (double)value, June, i))]);

        Assert.Equal(values, temporary.Record.ReadObservations(0).Select(row => (decimal)row.Value));
    }
}
