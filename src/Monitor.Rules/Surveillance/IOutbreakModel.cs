namespace Monitor.Rules.Surveillance;

/// <summary>A learned model: says from the features of a judged period how probable it is that its figure holds cases of an outbreak.</summary>
/// <remarks>The features are those that <see cref="SurveillanceFeature"/> names, in that order. Implementations are immutable and may be used by several threads.</remarks>
public interface IOutbreakModel
{
    /// <summary>The version of the model file, printed wherever a judgement rests on it.</summary>
    string Version { get; }

    /// <summary>What the model says of calm periods on average, in log odds.</summary>
    double Bias { get; }

    /// <summary>The logarithm of the odds that the figure holds cases of an outbreak; calibrated, so that 0 is where an alarm begins.</summary>
    /// <param name="features">One number for each <see cref="SurveillanceFeature"/>.</param>
    double LogOdds(ReadOnlySpan<float> features);

    /// <summary>How far each feature moved the answer away from that of calm periods, in log odds. With <see cref="Bias"/> they add up to <see cref="LogOdds"/>.</summary>
    /// <param name="features">One number for each <see cref="SurveillanceFeature"/>.</param>
    /// <param name="contributions">Receives one number for each feature.</param>
    void Explain(ReadOnlySpan<float> features, Span<double> contributions);
}
