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
        Assert.Equal(1, temporary.Record.ReadObservations(0).First().Id);
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

    [Fact]
    public async Task An_identical_figure_known_at_the_same_time_is_not_written_again()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var row = new ObservationRow("claims", "370100", TemporaryRecord.Week("2024-W20"), 120, June, 2);
        await temporary.ImportAsync("aa", row);

        Assert.Equal(0, await temporary.ImportAsync("bb", row));
        Assert.Equal(1, await temporary.ImportAsync("cc", row with { KnownAt = June.AddDays(7) }));
        Assert.Equal(1, await temporary.ImportAsync("dd", row with { Region = "370200" }));
        Assert.Equal(1, await temporary.ImportAsync("ee", row with { Value = null }));
        Assert.Equal(0, await temporary.ImportAsync("ff", row with { Value = null }));
    }

    [Fact]
    public async Task A_correction_that_is_taken_back_is_written_each_time()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var row = new ObservationRow("claims", "370100", TemporaryRecord.Week("2024-W20"), 120, June, 2);

        await temporary.ImportAsync("aa", row, row with { Value = 130 }, row);

        Assert.Equal([120, 130, 120], temporary.Record.ReadObservations(0).Select(read => read.Value));
    }

    [Fact]
    public async Task A_figure_known_on_arrival_is_written_again_only_when_it_differs_from_what_is_known()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var row = new ObservationRow("claims", "370100", TemporaryRecord.Week("2024-W20"), 120, null, 2);
        await temporary.ImportAsync("aa", row);

        temporary.Clock.Advance(TimeSpan.FromDays(7));
        var unchanged = await temporary.ImportAsync("bb", row);
        var changed = await temporary.ImportAsync("cc", row with { Value = 121 });

        Assert.Equal((0, 1), (unchanged, changed));
        Assert.Equal(
            [new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.Zero)],
            temporary.Record.ReadObservations(0).Select(read => read.KnownAt));
    }

    [Fact]
    public async Task A_reader_sees_one_moment_of_the_record_and_does_not_hold_up_the_writer()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var row = new ObservationRow("claims", "370100", TemporaryRecord.Week("2024-W20"), 120, June, 2);
        await temporary.ImportAsync("aa", row, row with { Value = 121 });

        var read = 0;
        foreach (var _ in temporary.Record.ReadObservations(0))
        {
            read++;
            await temporary.ImportAsync($"during-{read}", row with { Region = "370200", Value = read });
        }

        Assert.Equal(2, read);
        Assert.Equal(4, temporary.Record.ReadObservations(0).Count());
    }

    [Fact]
    public async Task The_same_series_has_the_same_number_after_the_record_is_opened_again()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var row = new ObservationRow("claims", "370100", TemporaryRecord.Week("2024-W20"), 120, June, 2);
        await temporary.ImportAsync("aa", row, row with { Region = "370200" });
        await temporary.ReopenAsync();

        await temporary.ImportAsync("bb", row with { Region = "370200", Value = 7 }, row with { Indicator = "recipients" });

        Assert.Equal([1, 2, 2, 3], temporary.Record.ReadObservations(0).Select(read => read.Series));
    }
}
