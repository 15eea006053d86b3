using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Surveillance;

public sealed class TailProbabilityTests
{
    /// <summary>Expected values: the probabilities summed up count by count.</summary>
    [Theory]
    [InlineData(0, 0.5, 0.6, -0.3812151)]
    [InlineData(3, 0.5, 0.6, -4.1831935)]
    [InlineData(5, 10, 15, -0.0895440)]
    [InlineData(25, 10, 15, -7.0094748)]
    [InlineData(1200, 900, 8100, -6.8302956)]
    public void The_tail_of_a_count_is_that_of_the_negative_binomial(double count, double mean, double variance, double expected) =>
        Assert.Equal(expected, TailProbability.LogOfCount(count, new(mean, mean, variance)), 4);

    [Theory]
    [InlineData(0, -0.6931472)]
    [InlineData(1.5, -2.7059444)]
    [InlineData(-1, -0.1727538)]
    [InlineData(4, -10.3601015)]
    [InlineData(10, -53.2312852)]
    public void The_tail_of_a_measure_is_that_of_the_normal(double deviation, double expected) =>
        Assert.Equal(expected, TailProbability.LogOfNormal(deviation), 4);

    [Fact]
    public void A_larger_count_is_never_less_rare()
    {
        var last = 0.0;
        for (var count = 0; count < 3000; count += 7)
        {
            var log = TailProbability.LogOfCount(count, new(400, 400, 20000));

            Assert.True(log <= last + 1e-9, $"at {count}");
            last = log;
        }
    }
}
