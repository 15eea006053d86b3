using System.Globalization;

namespace Monitor.Rules.Surveillance;

/// <summary>The Chinese words for the features of a judgement, and for what moved a finding most.</summary>
public static class FeatureWording
{
    private const int MostPhrases = 3;
    private const int LeastPhrases = 2;
    private const double LeastShare = 0.03;
    private const string Nature = "结合该序列的规模和波动特点";

    /// <summary>The Chinese name of a feature.</summary>
    /// <param name="feature">The feature.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such feature.</exception>
    public static string Name(SurveillanceFeature feature) => feature switch
    {
        SurveillanceFeature.Evidence => "综合证据",
        SurveillanceFeature.SpikeEvidence => "突增证据",
        SurveillanceFeature.RampEvidence => "渐升证据",
        SurveillanceFeature.EvidenceBefore => "上期证据",
        SurveillanceFeature.Deviation => "本期偏离",
        SurveillanceFeature.Rarity => "本期罕见程度",
        SurveillanceFeature.DeviationOf2 => "近两期累计偏离",
        SurveillanceFeature.DeviationOf4 => "近四期累计偏离",
        SurveillanceFeature.DeviationOf8 => "近八期累计偏离",
        SurveillanceFeature.DeviationOf12 => "近十二期累计偏离",
        SurveillanceFeature.ExpectedSize => "预期规模",
        SurveillanceFeature.Dispersion => "离散程度",
        SurveillanceFeature.Uncertainty => "预期的不确定程度",
        SurveillanceFeature.Completeness => "到报比例",
        SurveillanceFeature.SilenceBefore => "此前连续缺报期数",
        SurveillanceFeature.History => "历史长度",
        SurveillanceFeature.Holiday => "节假日影响",
        SurveillanceFeature.IsMonthly => "月度数据",
        SurveillanceFeature.Scatter => "近期波动",
        SurveillanceFeature.Persistence => "偏离的持续性",
        SurveillanceFeature.LevelRelease => "水平重估",
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "There is no such feature."),
    };

    /// <summary>Names the two or three inputs that moved a finding most, as a clause without a full stop; empty where nothing spoke for it.</summary>
    /// <param name="features">The features of the period.</param>
    /// <param name="contributions">What each of them added to the log odds, by <see cref="IOutbreakModel.Explain"/>.</param>
    /// <param name="side">The side on which the series is watched.</param>
    /// <exception cref="ArgumentException">There are not as many numbers as features.</exception>
    public static string Clause(ReadOnlySpan<float> features, ReadOnlySpan<double> contributions, AlarmSide side = AlarmSide.High)
    {
        if (features.Length != SurveillanceFeatures.Count || contributions.Length != SurveillanceFeatures.Count)
        {
            throw new ArgumentException("There must be one number for each feature.", nameof(contributions));
        }

        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var feature in SurveillanceFeatures.All)
        {
            if (contributions[(int)feature] <= 0 || Phrase(feature, features, side) is not { } phrase)
            {
                continue;
            }

            if (!weights.TryAdd(phrase, contributions[(int)feature]))
            {
                weights[phrase] += contributions[(int)feature];
                continue;
            }

            order.Add(phrase);
        }

        var least = LeastShare * weights.Values.Sum();
        var named = order.Where(p => p != Nature && weights[p] >= least).OrderByDescending(p => weights[p]).Take(MostPhrases).ToList();
        if (named.Count < LeastPhrases && weights.ContainsKey(Nature))
        {
            named.Add(Nature);
        }

        return string.Join('、', named);
    }

    /// <summary>What speaks for a finding in a feature; null where its value says the contrary.</summary>
    private static string? Phrase(SurveillanceFeature feature, ReadOnlySpan<float> features, AlarmSide side)
    {
        var value = features[(int)feature];
        var unit = features[(int)SurveillanceFeature.IsMonthly] > 0 ? "个月" : "周";
        var (height, above) = side == AlarmSide.High ? ("偏高", "高于") : ("偏低", "低于");
        return feature switch
        {
            // the whole evidence is told by the kind that makes the larger part of it
            SurveillanceFeature.Evidence => value > -2 ? Shape(features, side) : null,
            SurveillanceFeature.SpikeEvidence => value > -1 ? Spike(side) : null,
            SurveillanceFeature.RampEvidence => value > -1 ? Ramp(side) : null,
            SurveillanceFeature.EvidenceBefore => value > -2 ? "上期已现异常" : null,
            SurveillanceFeature.Deviation => value > 0.5 ? $"本期{above}预期{Times(value)}" : null,
            SurveillanceFeature.Rarity => value > 1 ? "本期数值罕见" : null,
            SurveillanceFeature.DeviationOf2 => value > 0.5 ? $"近两{unit}{height}" : null,
            SurveillanceFeature.DeviationOf4 => value > 0.5 ? $"近四{unit}持续{height}" : null,
            SurveillanceFeature.DeviationOf8 => value > 0.5 ? $"近八{unit}持续{height}" : null,
            SurveillanceFeature.DeviationOf12 => value > 0.5 ? $"近十二{unit}持续{height}" : null,
            _ => Nature,
        };
    }

    private static string Shape(ReadOnlySpan<float> features, AlarmSide side) =>
        features[(int)SurveillanceFeature.SpikeEvidence] >= features[(int)SurveillanceFeature.RampEvidence] ? Spike(side) : Ramp(side);

    private static string Spike(AlarmSide side) => side == AlarmSide.High ? "短期内突增" : "短期内突降";

    private static string Ramp(AlarmSide side) => side == AlarmSide.High ? "逐期走高" : "逐期走低";

    private static string Times(float deviations) => deviations < 2
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(deviations, 1):0.#}个标准差{(deviations >= 6 ? "以上" : "")}");
}
