namespace Monitor.Rules.Surveillance;

/// <summary>An interpretable feature of a judged period, an input of the learned model. The order is that of the model's inputs.</summary>
public enum SurveillanceFeature
{
    /// <summary>统计得分: the logarithm of the odds by the outbreak filter.</summary>
    Evidence,

    /// <summary>本期偏离: the standardised surprise of the period.</summary>
    Surprise,
}
