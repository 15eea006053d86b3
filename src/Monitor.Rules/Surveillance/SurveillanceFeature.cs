namespace Monitor.Rules.Surveillance;

/// <summary>An interpretable feature of a judged period, an input of the learned model. The order is that of the model's inputs.</summary>
/// <remarks>A deviation is a surprise in standard deviations of what was expected, above 0 on the side that is bad news.</remarks>
public enum SurveillanceFeature
{
    /// <summary>综合证据: the logarithm of the odds by the outbreak filter that the figure holds cases.</summary>
    Evidence,

    /// <summary>突增证据: the same for spikes alone.</summary>
    SpikeEvidence,

    /// <summary>渐升证据: the same for ramps alone.</summary>
    RampEvidence,

    /// <summary>上期证据: the evidence of the period before.</summary>
    EvidenceBefore,

    /// <summary>本期偏离: the deviation of this period.</summary>
    Deviation,

    /// <summary>本期罕见程度: minus the decimal logarithm of the probability of such a figure or a worse one.</summary>
    Rarity,

    /// <summary>近两期累计偏离: the sum of the deviations of two periods over the root of two.</summary>
    DeviationOf2,

    /// <summary>近四期累计偏离.</summary>
    DeviationOf4,

    /// <summary>近八期累计偏离.</summary>
    DeviationOf8,

    /// <summary>近十二期累计偏离.</summary>
    DeviationOf12,

    /// <summary>预期规模: the natural logarithm of the size of the Poisson count that would scatter as much in proportion.</summary>
    ExpectedSize,

    /// <summary>离散程度: the natural logarithm of the noise's variance over that of a Poisson count; 0 for measures.</summary>
    Dispersion,

    /// <summary>预期的不确定程度: the share of what is not known of the mean in the whole predictive variance, 0 to 1.</summary>
    Uncertainty,

    /// <summary>到报比例: the share of the figure that is expected to be reported by now, 0 to 1.</summary>
    Completeness,

    /// <summary>此前连续缺报期数: periods without a report just before this one, 6 at most.</summary>
    SilenceBefore,

    /// <summary>历史长度: the natural logarithm of the periods since the first report.</summary>
    History,

    /// <summary>节假日影响: the share of the period's days in a holiday window, 0 to 1.</summary>
    Holiday,

    /// <summary>月度数据: 1 for months, 0 for weeks.</summary>
    IsMonthly,

    /// <summary>近期波动: how wide the deviations have lately scattered; 1 where they are as wide as expected.</summary>
    Scatter,

    /// <summary>偏离的持续性: how like the deviation of the period before each has lately been, about -1 to 1.</summary>
    Persistence,

    /// <summary>水平重估: 1 where the level was just let go or the panel is enlarged in this period, fading by an eighth with each period since.</summary>
    LevelRelease,
}
