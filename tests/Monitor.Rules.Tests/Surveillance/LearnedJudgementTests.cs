using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Surveillance;

public sealed class LearnedJudgementTests
{
    private static readonly Judgement Statistical = new(-3, new Expectation(10, 12, 13));

    [Fact]
    public void The_model_has_the_say() => Assert.Equal(1.5, Statistical.By(new FixedModel(), Features(26, 0)).Score);

    [Fact]
    public void It_changes_nothing_else() => Assert.Equal(Statistical.Expected, Statistical.By(new FixedModel(), Features(26, 0)).Expected);

    [Fact]
    public void Without_a_model_the_statistical_score_stands() => Assert.Equal(Statistical, Statistical.By(null, Features(300, 0)));

    [Theory]
    [InlineData(25, 0, -3)]
    [InlineData(26, 0, 1.5)]
    [InlineData(11, 1, -3)]
    [InlineData(12, 1, 1.5)]
    public void On_too_short_a_history_the_statistical_score_stands(int periods, int isMonthly, double expected) =>
        Assert.Equal(expected, Statistical.By(new FixedModel(), Features(periods, isMonthly)).Score);

    [Fact]
    public void A_period_without_a_report_is_not_the_model_s_to_judge()
    {
        var missed = new Judgement(-5, null);

        Assert.Equal(missed, missed.By(new FixedModel(), Features(300, 0)));
    }

    private static float[] Features(int periods, int isMonthly)
    {
        var features = new float[SurveillanceFeatures.Count];
        features[(int)SurveillanceFeature.History] = (float)Math.Log(periods);
        features[(int)SurveillanceFeature.IsMonthly] = isMonthly;
        return features;
    }

    private sealed class FixedModel : IOutbreakModel
    {
        public string Version => "test";

        public double Bias => 0;

        public double LogOdds(ReadOnlySpan<float> features) => 1.5;

        public void Explain(ReadOnlySpan<float> features, Span<double> contributions) => contributions.Clear();
    }
}
