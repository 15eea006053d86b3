namespace Monitor.Benchmarks.Farrington;

/// <summary>A log-linear quasi-Poisson regression on seasonal levels and a trend, fitted by iteratively reweighted least squares.</summary>
/// <remarks>Each level has an intercept of its own. So the normal equations are diagonal but for the trend, and each step costs one pass over the points.</remarks>
internal sealed class QuasiPoissonFit(int levels, int capacity)
{
    private const int MostSteps = 50;
    private const double Tolerance = 1e-8;
    private const double LowestLogMean = -23;

    private readonly double[] intercepts = new double[levels];
    private readonly double[] weightSums = new double[levels];
    private readonly double[] timeSums = new double[levels];
    private readonly double[] responseSums = new double[levels];
    private readonly double[] logMeans = new double[capacity];
    private readonly double[] means = new double[capacity];
    private double slope;
    private double slopePrecision;

    /// <summary>The variance of a count relative to its mean, 1 at least.</summary>
    public double Dispersion { get; private set; }

    /// <summary>Whether anything is known of the season of the period judged.</summary>
    public bool KnowsSeason => weightSums[0] > 0;

    /// <summary>The mean of the period judged, whose level and time are 0.</summary>
    public double MeanOfJudged => Math.Exp(Math.Max(intercepts[0], LowestLogMean));

    public double Mean(int point) => means[point];

    /// <summary>The share of a point in its own fitted value.</summary>
    public double Leverage(FarringtonBaseline points, int point, double weight)
    {
        var level = points.Levels[point];
        var distance = points.Times[point] - timeSums[level] / weightSums[level];
        return weight * means[point] * (1 / weightSums[level] + (slopePrecision > 0 ? distance * distance / slopePrecision : 0));
    }

    public void Run(FarringtonBaseline points, ReadOnlySpan<double> weights, bool hasTrend)
    {
        for (var i = 0; i < points.Count; i++)
        {
            means[i] = points.Counts[i] + 0.1;
            logMeans[i] = Math.Log(means[i]);
        }

        var before = double.PositiveInfinity;
        for (var step = 0; step < MostSteps; step++)
        {
            Solve(Sum(points, weights), hasTrend);
            var deviance = Update(points, weights);
            if (Math.Abs(deviance - before) < Tolerance * (Math.Abs(deviance) + 0.1))
            {
                break;
            }

            before = deviance;
        }

        Sum(points, weights);
        Dispersion = DispersionOf(points, weights, weightSums.Count(sum => sum > 0) + (hasTrend ? 1 : 0));
    }

    /// <summary>The sums of the normal equations; those over time alone are returned.</summary>
    private (double Squares, double Responses) Sum(FarringtonBaseline points, ReadOnlySpan<double> weights)
    {
        Array.Clear(weightSums);
        Array.Clear(timeSums);
        Array.Clear(responseSums);
        var (squares, responses) = (0.0, 0.0);
        var counts = points.Counts;
        var times = points.Times;
        var levelOf = points.Levels;
        for (var i = 0; i < counts.Length; i++)
        {
            var weight = weights[i] * means[i];
            var response = logMeans[i] + (counts[i] - means[i]) / means[i];
            var (level, time) = (levelOf[i], times[i]);
            weightSums[level] += weight;
            timeSums[level] += weight * time;
            responseSums[level] += weight * response;
            squares += weight * time * time;
            responses += weight * time * response;
        }

        return (squares, responses);
    }

    private void Solve((double Squares, double Responses) overTime, bool hasTrend)
    {
        var (squares, responses) = overTime;
        for (var level = 0; level < intercepts.Length; level++)
        {
            if (weightSums[level] > 0)
            {
                squares -= timeSums[level] * timeSums[level] / weightSums[level];
                responses -= timeSums[level] * responseSums[level] / weightSums[level];
            }
        }

        slopePrecision = hasTrend ? squares : 0;
        slope = slopePrecision > 0 ? responses / squares : 0;
        for (var level = 0; level < intercepts.Length; level++)
        {
            intercepts[level] = weightSums[level] > 0 ? (responseSums[level] - slope * timeSums[level]) / weightSums[level] : LowestLogMean;
        }
    }

    /// <summary>Sets the means by the parameters; their deviance from the counts.</summary>
    private double Update(FarringtonBaseline points, ReadOnlySpan<double> weights)
    {
        var deviance = 0.0;
        var counts = points.Counts;
        var times = points.Times;
        var levelOf = points.Levels;
        for (var i = 0; i < counts.Length; i++)
        {
            logMeans[i] = Math.Max(intercepts[levelOf[i]] + slope * times[i], LowestLogMean);
            means[i] = Math.Exp(logMeans[i]);
            var surprise = counts[i] > 0 ? counts[i] * (Math.Log(counts[i]) - logMeans[i]) : 0;
            deviance += 2 * weights[i] * (surprise - counts[i] + means[i]);
        }

        return deviance;
    }

    private double DispersionOf(FarringtonBaseline points, ReadOnlySpan<double> weights, int parameters)
    {
        var sum = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            var error = points.Counts[i] - means[i];
            sum += weights[i] * error * error / means[i];
        }

        return points.Count > parameters ? Math.Max(1, sum / (points.Count - parameters)) : 1;
    }
}
