using Monitor.Worker.Surveillance.Training;

namespace Monitor.Worker.Tests.Surveillance.Training;

public sealed class SeededDrawsTests
{
    [Fact]
    public void A_seed_and_a_stream_fix_the_draws_for_good()
    {
        var draws = new SeededDraws(1, 2);

        Assert.Equal([0.90061090889315842, 0.28014258045387286, 0.0075572122228053651], (double[])[draws.Uniform(), draws.Uniform(), draws.Uniform()]);
    }

    [Theory]
    [InlineData(0.4, 0.4)]
    [InlineData(6, 15)]
    [InlineData(300, 900)]
    public void Counts_have_the_mean_and_the_variance_asked_for(double mean, double variance)
    {
        var draws = new SeededDraws(7, 0);
        var counts = Enumerable.Range(0, 40000).Select(_ => (double)draws.Count(mean, variance)).ToArray();
        var seen = counts.Average();

        Assert.InRange(seen / mean, 0.97, 1.03);
        Assert.InRange(counts.Average(c => (c - seen) * (c - seen)) / variance, 0.94, 1.06);
    }

    [Theory]
    [InlineData(5, 0.3)]
    [InlineData(4000, 0.6)]
    public void A_part_is_never_more_than_the_whole(int count, double share)
    {
        var draws = new SeededDraws(8, 0);
        var parts = Enumerable.Range(0, 5000).Select(_ => draws.Binomial(count, share)).ToArray();

        Assert.All(parts, part => Assert.InRange(part, 0, count));
        Assert.InRange(parts.Average() / count, share - 0.01, share + 0.01);
    }

    [Fact]
    public void Whole_numbers_reach_both_ends()
    {
        var draws = new SeededDraws(9, 0);

        Assert.Equal([2, 3, 4], Enumerable.Range(0, 100).Select(_ => draws.Whole(2, 4)).Distinct().Order());
    }
}
