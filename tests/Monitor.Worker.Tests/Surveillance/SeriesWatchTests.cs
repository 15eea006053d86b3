using System.Collections.Immutable;
using Monitor.Worker.Surveillance;

namespace Monitor.Worker.Tests.Surveillance;

public sealed class SeriesWatchTests
{
    private const int Weeks = 208;
    private const int TestFrom = 157;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Nothing_that_is_known_later_changes_an_earlier_row(bool isDelayed, bool isLearned)
    {
        var model = isLearned ? AShippedModel.Read() : null;
        var festivals = LunarNewYear.Calendar();
        for (var seed = 0; seed < 10; seed++)
        {
            var series = Made(seed, isDelayed);
            var rows = SeriesWatch.Judge(series, festivals, model).ToArray();
            var noise = new Random(seed);
            for (var known = TestFrom; known <= Weeks; known += 10)
            {
                var spoilt = LaterKnowledge.Spoil(series, known, noise);

                var again = SeriesWatch.Judge(spoilt, festivals, model).TakeWhile(row => row.Period <= known);

                Assert.Equal(rows.TakeWhile(row => row.Period <= known), again);
            }
        }
    }

    [Fact]
    public void The_first_row_is_the_first_period_to_test_and_the_last_the_end()
    {
        var rows = SeriesWatch.Judge(Made(1, isDelayed: true), LunarNewYear.Calendar(), null).ToArray();

        Assert.Equal((TestFrom, Weeks, Weeks - TestFrom + 1), (rows[0].Period, rows[^1].Period, rows.Length));
    }

    private static CountSeries Made(int seed, bool isDelayed)
    {
        var random = new Random(seed);
        double?[] Part(ImmutableArray<double?> of, double share) => [.. of.Select(double? (c) => c is null ? null : Math.Floor((double)c * share))];
        ImmutableArray<double?> counts = [.. Enumerable.Range(0, Weeks).Select(double? (_) => random.Next(25) == 0 ? null : random.Next(20, 60))];
        return new("A", 52, new(2015, 3, 2), TestFrom, [60, 180], counts, isDelayed ? [[.. Part(counts, 0.6)], [.. Part(counts, 0.8)], [.. Part(counts, 0.95)]] : []);
    }
}
