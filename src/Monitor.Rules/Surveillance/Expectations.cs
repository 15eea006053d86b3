using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>What four baselines side by side expect of a figure, one in each lane.</summary>
internal readonly record struct Expectations(Vector256<double> Mean, Vector256<double> Noise, Vector256<double> Variance)
{
    /// <summary>The same expectation in all lanes.</summary>
    public static Expectations Alike(in Expectation expected) =>
        new(Vector256.Create(expected.Mean), Vector256.Create(expected.Noise), Vector256.Create(expected.Variance));

    /// <summary>The expectation of the first lane.</summary>
    public Expectation First => new(Mean.ToScalar(), Noise.ToScalar(), Variance.ToScalar());
}
