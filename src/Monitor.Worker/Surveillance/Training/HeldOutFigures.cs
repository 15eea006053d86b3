using System.Collections.Immutable;

namespace Monitor.Worker.Surveillance.Training;

/// <summary>How good a score is on examples it did not learn from.</summary>
internal sealed class HeldOutFigures
{
    private readonly double[] ordinary;
    private readonly double[] outbreaks;

    public HeldOutFigures(ImmutableArray<TrainingExample> examples, Func<float[], double> logOdds)
    {
        ordinary = [.. examples.Where(e => !e.Label).Select(e => logOdds(e.Features)).OrderDescending()];
        outbreaks = [.. examples.Where(e => e.Label).Select(e => logOdds(e.Features))];
    }

    /// <summary>The mean of minus the logarithm of the probability given to what was true.</summary>
    public double LogLoss => ordinary.Select(Surprise).Concat(outbreaks.Select(odds => Surprise(-odds))).Average();

    /// <summary>The share of the periods with cases above the threshold that such a share of the ordinary ones exceed.</summary>
    public double Sensitivity(double falseAlarms)
    {
        var threshold = ordinary[(int)(ordinary.Length * falseAlarms)];
        return outbreaks.Count(odds => odds > threshold) / (double)Math.Max(outbreaks.Length, 1);
    }

    private static double Surprise(double odds) => Math.Max(odds, 0) + Math.Log(1 + Math.Exp(-Math.Abs(odds)));
}
