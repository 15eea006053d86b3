using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Surveillance;

public sealed class FeatureWordingTests
{
    [Fact]
    public void Every_feature_has_a_name_of_its_own()
    {
        var names = SurveillanceFeatures.All.Select(FeatureWording.Name).ToArray();

        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.Matches(@"^\p{IsCJKUnifiedIdeographs}+$", name));
    }

    [Fact]
    public void The_inputs_that_moved_a_finding_most_are_named_first() => Assert.Equal(
        "近八周持续偏高、逐期走高、本期高于预期",
        Clause(
            (SurveillanceFeature.Deviation, 1.4f, 0.6),
            (SurveillanceFeature.DeviationOf8, 3.1f, 2.0),
            (SurveillanceFeature.RampEvidence, 0.5f, 1.1),
            (SurveillanceFeature.EvidenceBefore, -1f, 0.5),
            (SurveillanceFeature.Evidence, -2.5f, 3.0)));

    [Fact]
    public void A_large_deviation_is_given_in_standard_deviations() => Assert.Equal(
        "本期高于预期4.2个标准差、短期内突增",
        Clause((SurveillanceFeature.Deviation, 4.23f, 2.0), (SurveillanceFeature.SpikeEvidence, 3f, 1.0)));

    [Fact]
    public void Months_are_called_months() => Assert.Equal(
        "近四个月持续偏高",
        Clause((SurveillanceFeature.DeviationOf4, 2.2f, 1.0), (SurveillanceFeature.IsMonthly, 1f, 0)));

    [Fact]
    public void Where_low_is_bad_news_it_is_called_low() => Assert.Equal(
        "近八周持续偏低、本期低于预期2个标准差",
        Clause(AlarmSide.Low, (SurveillanceFeature.DeviationOf8, 2.2f, 1.0), (SurveillanceFeature.Deviation, 2f, 0.7)));

    [Fact]
    public void What_belongs_to_the_nature_of_the_series_is_told_in_one_phrase() => Assert.Equal(
        "本期数值罕见、结合该序列的规模和波动特点",
        Clause((SurveillanceFeature.Rarity, 4f, 2.0), (SurveillanceFeature.Dispersion, 0.1f, 0.4), (SurveillanceFeature.Scatter, 0.8f, 0.5)));

    [Fact]
    public void The_whole_evidence_is_told_by_the_kind_that_makes_it() => Assert.Equal(
        ("短期内突增、上期已现异常", "逐期走高、上期已现异常"),
        (
            Clause((SurveillanceFeature.Evidence, 1f, 2.0), (SurveillanceFeature.SpikeEvidence, 0.5f, 0), (SurveillanceFeature.RampEvidence, -2f, 0.2), (SurveillanceFeature.EvidenceBefore, 0f, 0.1)),
            Clause((SurveillanceFeature.Evidence, 1f, 2.0), (SurveillanceFeature.SpikeEvidence, -2f, 0.2), (SurveillanceFeature.RampEvidence, 0.5f, 0), (SurveillanceFeature.EvidenceBefore, 0f, 0.1))));

    [Fact]
    public void The_nature_of_the_series_is_left_out_where_two_inputs_speak() => Assert.Equal(
        "本期数值罕见、近两周偏高",
        Clause((SurveillanceFeature.Rarity, 4f, 2.0), (SurveillanceFeature.DeviationOf2, 2f, 0.4), (SurveillanceFeature.Scatter, 0.8f, 3.0)));

    [Fact]
    public void Nothing_that_speaks_against_a_finding_is_named() => Assert.Equal(
        "",
        Clause((SurveillanceFeature.Deviation, 3f, -1.0), (SurveillanceFeature.DeviationOf8, -2f, 0.4)));

    [Fact]
    public void There_must_be_one_number_for_each_feature() =>
        Assert.Throws<ArgumentException>(() => FeatureWording.Clause(new float[2], new double[2]));

    private static string Clause(params (SurveillanceFeature Feature, float Value, double Contribution)[] given) => Clause(AlarmSide.High, given);

    private static string Clause(AlarmSide side, params (SurveillanceFeature Feature, float Value, double Contribution)[] given)
    {
        var (features, contributions) = (new float[SurveillanceFeatures.Count], new double[SurveillanceFeatures.Count]);
        foreach (var (feature, value, contribution) in given)
        {
            features[(int)feature] = value;
            contributions[(int)feature] = contribution;
        }

        return FeatureWording.Clause(features, contributions, side);
    }
}
