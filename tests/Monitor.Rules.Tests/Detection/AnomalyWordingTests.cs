using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Detection;

public sealed class AnomalyWordingTests
{
    private static readonly Period Week = Period.Parse(PeriodKind.Week, "2026-W11");

    private static readonly AnomalyRule Rule = ARule.Anomaly("claims", 1, new(Grade.Moderate, 0.9m, 50, null), new(Grade.Serious, 0.99m, 100, null));

    private static readonly FigureJudgement High = new() { Figure = 312, Expected = 125.4, Spread = 14.8, Score = 6.912, LogOdds = 6.912, History = 520 };

    [Fact]
    public void A_sudden_rise_of_claims_reads_as_approved()
    {
        var evidence = Explain(High, new(Week, 1, false), Grade.Serious);

        Assert.Equal("新增领取失业保险金人数312人，高于预期187人（148.8%）", evidence.Summary);
        Assert.Equal(
            "2026年第11周（3月9日至3月15日）新增领取失业保险金人数为312人，预期125人（95%区间96至154人），高于预期187人（148.8%），偏离12.6个标准差。"
            + "此前各期没有明显偏离，属突然变化。异动概率99.9%以上，达到异动条件（概率不低于99%，且高于预期不少于100人）。判断依据为统计得分（6.91）。",
            evidence.Sentence);
        Assert.Equal(
            ["新增领取失业保险金人数 312人", "预期值 125人", "高于预期 186.6人", "异动概率 99.9%", "统计得分 6.91"],
            evidence.Figures.Select(figure => $"{figure.Name} {OfficialNumber.WithUnit(figure.Value!.Value, figure.Unit)}"));
        Assert.All(evidence.Figures, figure => Assert.Equal("2026-W11", figure.Period));
    }

    [Fact]
    public void A_slow_loss_of_a_share_reads_as_approved()
    {
        var share = AnIndicator.Derived("share", new Formula.ShareOfParent("openings")) with { Name = "招聘岗位数占上级地区的比重", Direction = IndicatorDirection.LowerIsWorse };
        var rule = ARule.Anomaly("share", 0.2m, new AnomalyLine(Grade.Moderate, 0.9m, null, 3));
        var judgement = new FigureJudgement { Figure = 10.483, Expected = 10.983, Spread = 0.088, Score = 3.2, LogOdds = 3.2, History = 520, Share = 0.9971 };

        var evidence = new AnomalyWording(rule, share, null).Explain(new(Week, 10.483m, judgement, new(Week.Plus(-3), 4, true), 0.9712m, Grade.Moderate, false));

        Assert.Equal("招聘岗位数占上级地区的比重10.48%，低于预期0.5个百分点（4.6%）", evidence.Summary);
        Assert.Equal(
            "2026年第11周（3月9日至3月15日）招聘岗位数占上级地区的比重为10.48%，预期10.98%（95%区间10.81至11.16%），低于预期0.5个百分点（4.6%），偏离5.7个标准差。"
            + "自2026年第8周（2月16日至2月22日）起连续4期明显低于预期，属逐步累积。异动概率96.1%，达到异动条件（概率不低于90%，且低于预期不少于3%）。"
            + "判断依据为统计得分（3.2）。数据覆盖率97.1%，部分地区尚未报送，预期值已相应折算。",
            evidence.Sentence);
    }

    [Theory]
    [InlineData(1, true, "此前各期偏离轻微，属逐步累积。")]
    [InlineData(3, false, "自2026年第9周（2月23日至3月1日）起连续3期明显高于预期，属突然变化后持续。")]
    public void The_course_of_an_anomaly_is_told(int length, bool isGradual, string sentence) =>
        Assert.Contains(sentence, Explain(High, new(Week.Plus(1 - length), length, isGradual), Grade.Serious).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Without_a_model_the_statistical_evidence_is_divided_into_sudden_and_gradual()
    {
        var sentence = Explain(High with { Features = [.. Features(spike: 2, ramp: -1)] }, new(Week, 1, false), Grade.Serious).Sentence;

        Assert.EndsWith("判断依据为统计得分（6.91），其中突发76.6%、渐进23.4%。", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_beyond_all_doubt_is_not_told_to_the_digit() =>
        Assert.EndsWith("判断依据为统计得分（30以上）。", Explain(High with { Score = 690.78, LogOdds = 690.78 }, new(Week, 1, false), Grade.Serious).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_learned_model_names_the_inputs_that_moved_it()
    {
        var evidence = Explain(High with { IsLearned = true, LogOdds = 3.4, Features = [.. Features(spike: 2, ramp: -1)] }, new(Week, 1, false), Grade.Serious);

        Assert.EndsWith("主要依据：短期内突增、本期高于预期3个标准差（学习模型2026.1）。", evidence.Sentence, StringComparison.Ordinal);
        Assert.Contains("异动概率96.8%，", evidence.Sentence, StringComparison.Ordinal);
        Assert.Equal(("模型评分", 3.4m), (evidence.Figures[^1].Name, evidence.Figures[^1].Value));
    }

    [Fact]
    public void What_the_budget_holds_back_says_so()
    {
        var evidence = Explain(High, new(Week, 1, false), Grade.None, isHeldBack: true);

        Assert.Contains("达到异动条件（概率不低于90%，且高于预期不少于50人），但本期误报预算已用尽，不作提示。", evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ordinary_figure_reads_as_approved()
    {
        var evidence = Explain(new() { Figure = 6, Expected = 5.62, Spread = 3, Score = -9, LogOdds = -9, History = 80 }, new(Week, 0, false), Grade.None);

        Assert.Equal(
            "2026年第11周（3月9日至3月15日）新增领取失业保险金人数为6人，预期5.6人（95%区间0至11.5人），高于预期0.4人（6.8%）。"
            + "异动概率不足0.1%，未达到异动条件（概率不低于90%，且高于预期不少于50人）。判断依据为统计得分（-9）。",
            evidence.Sentence);
    }

    private static Evidence Explain(FigureJudgement judgement, AnomalyCourse course, Grade grade, bool isHeldBack = false) =>
        new AnomalyWording(Rule, AnIndicator.Weekly("claims"), new AModel()).Explain(new(Week, (decimal)judgement.Figure, judgement, course, 1, grade, isHeldBack));

    private static float[] Features(float spike, float ramp)
    {
        var features = new float[SurveillanceFeatures.Count];
        (features[(int)SurveillanceFeature.SpikeEvidence], features[(int)SurveillanceFeature.RampEvidence], features[(int)SurveillanceFeature.Deviation]) = (spike, ramp, 3);
        return features;
    }

    private sealed class AModel : IOutbreakModel
    {
        public string Version => "2026.1";

        public double Bias => -2;

        public double LogOdds(ReadOnlySpan<float> features) => 3.4;

        public void Explain(ReadOnlySpan<float> features, Span<double> contributions)
        {
            contributions.Clear();
            (contributions[(int)SurveillanceFeature.SpikeEvidence], contributions[(int)SurveillanceFeature.Deviation]) = (4, 1.4);
        }
    }
}
