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
        Assert.Equal(expected, NegativeBinomial.LogLikelihood(count, mean, variance), 1e-5 * Math.Abs(expected));

    [Fact]
    public void Its_probabilities_sum_to_one()
    {
        var sum = 0.0;
        var factorial = 0.0;
        for (var count = 0; count < 400; count++)
        {
            factorial += count == 0 ? 0 : Math.Log(count);
            sum += Math.Exp(NegativeBinomial.LogLikelihood(count, 8, 30) - factorial);
        }

        Assert.Equal(1, sum, 1e-5);
    }
}
