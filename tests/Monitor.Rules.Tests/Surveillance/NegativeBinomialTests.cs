using System.Runtime.Intrinsics;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Surveillance;

public sealed class NegativeBinomialTests
{
    [Theory]
    [InlineData(3, 2, 4, -0.287682072)]
    [InlineData(25, 20, 50, 54.718746660)]
    [InlineData(0, 0.1, 0.15, -0.081093022)]
    [InlineData(900, 800, 2000, 5219.315766025)]
    public void Its_log_likelihood_agrees_with_the_gamma_function(double count, double mean, double variance, double expected) =>
        Assert.Equal(expected, LogLikelihood(count, mean, variance), 1e-6 * Math.Abs(expected));

    [Fact]
    public void Its_four_lanes_are_four_distributions()
    {
        var four = NegativeBinomial.LogLikelihood(25, Vector256.Create(20.0, 0.4, 300, 25), Vector256.Create(50.0, 9, 310, 25));

        Assert.Equal(LogLikelihood(25, 20, 50), four[0], 1e-7);
        Assert.Equal(LogLikelihood(25, 0.4, 9), four[1], 1e-7);
        Assert.Equal(LogLikelihood(25, 300, 310), four[2], 1e-7);
        Assert.Equal(LogLikelihood(25, 25, 25), four[3], 1e-7);
    }

    [Theory]
    [InlineData(0.3, 1.0957979948180757)]
    [InlineData(5, 3.1780538303479458)]
    [InlineData(1234.5, 7550.550901077896)]
    public void The_logarithm_of_the_gamma_function_is_exact_to_seven_digits(double x, double expected) =>
        Assert.Equal(expected, NegativeBinomial.LogGamma(x), 1e-7 * expected);

    [Fact]
    public void Its_probabilities_sum_to_one()
    {
        var sum = 0.0;
        var factorial = 0.0;
        for (var count = 0; count < 400; count++)
        {
            factorial += count == 0 ? 0 : Math.Log(count);
            sum += Math.Exp(LogLikelihood(count, 8, 30) - factorial);
        }

        Assert.Equal(1, sum, 1e-5);
    }

    private static double LogLikelihood(double count, double mean, double variance) =>
        NegativeBinomial.LogLikelihood(count, Vector256.Create(mean), Vector256.Create(variance)).ToScalar();
}
