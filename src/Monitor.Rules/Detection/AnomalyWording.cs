using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Detection;

/// <summary>Says in official Chinese why the detector holds a figure for an outbreak, or why not.</summary>
internal sealed class AnomalyWording(AnomalyRule rule, Indicator indicator, IOutbreakModel? model)
{
    private const double Quantile = 1.96;
    private const double SmallCount = 10;
    private const double MostScore = 30; // beyond it the number says nothing more

    private string DistanceUnit => indicator.Unit == "%" ? "个百分点" : indicator.Unit;

    private string Side => AnomalyExcess.IsLow(indicator) ? "低于" : "高于";

    /// <summary>The evidence of a judged figure.</summary>
    public Evidence Explain(AnomalyFacts facts)
    {
        var excess = AnomalyExcess.Of(facts.Judgement, indicator);
        var value = OfficialNumber.WithUnit(facts.Figure, indicator.Unit);
        var distance = Distance(facts, excess);
        var story = facts.Grade > Grade.None || facts.IsHeldBack ? Course(facts.Course) : "";
        var partial = facts.Coverage < 1 ? $"数据覆盖率{OfficialNumber.Percent(facts.Coverage)}，部分地区尚未报送，预期值已相应折算。" : "";
        return new Evidence
        {
            Summary = $"{indicator.Name}{value}，{distance}",
            Sentence = $"{facts.Period.ToChinese()}{indicator.Name}为{value}，预期{Expected(facts.Judgement)}，{distance}{Deviations(excess)}。{story}异动概率{Chance(facts.Judgement)}，{Verdict(facts)}{Basis(facts.Judgement)}{partial}{facts.LeftOut}",
            Figures = Figures(facts, excess),
        };
    }

    /// <summary>The evidence where the figure is not known.</summary>
    public Evidence Missing(Period period) => new()
    {
        Summary = "数据缺失",
        Sentence = $"{period.ToChinese()}{indicator.Name}缺失，不作研判。",
    };

    /// <summary>The evidence where too little came before the figure.</summary>
    public Evidence ShortHistory(Period period, FigureJudgement judgement) => new()
    {
        Summary = "历史不足",
        Sentence = string.Create(CultureInfo.InvariantCulture, $"历史不足：截至{period.ToChinese()}，{indicator.Name}只有{judgement.History}期数据，少于一年半（{AnomalyRule.LeastHistory(period.Kind)}期），不作异动研判。"),
    };

    private string Expected(FigureJudgement judgement)
    {
        var reach = Quantile * judgement.Spread;
        var (low, high) = (Shown(Math.Max(judgement.Expected - reach, 0), judgement), Shown(judgement.Expected + reach, judgement));
        return $"{OfficialNumber.WithUnit(Shown(judgement.Expected, judgement), indicator.Unit)}（95%区间{OfficialNumber.Write(low)}至{OfficialNumber.WithUnit(high, indicator.Unit)}）";
    }

    /// <summary>The distance between the two numbers as they are shown.</summary>
    private string Distance(AnomalyFacts facts, AnomalyExcess excess)
    {
        var amount = facts.Figure - Shown(facts.Judgement.Expected, facts.Judgement);
        return Math.Round(amount, 2, MidpointRounding.AwayFromZero) == 0
            ? "与预期持平"
            : $"{(amount > 0 ? "高于" : "低于")}预期{OfficialNumber.Write(Math.Abs(amount))}{DistanceUnit}（{OfficialNumber.Percent(Math.Abs(excess.Percent) / 100)}）";
    }

    private static string Deviations(AnomalyExcess excess) =>
        excess.Deviations >= 1 ? $"，偏离{Math.Round(excess.Deviations, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture)}个标准差" : "";

    private string Course(AnomalyCourse course)
    {
        var since = string.Create(CultureInfo.InvariantCulture, $"自{course.Since.ToChinese()}起连续{course.Length}期明显{Side}预期");
        return (course.Length > 1, course.IsGradual) switch
        {
            (true, true) => $"{since}，属逐步累积。",
            (true, false) => $"{since}，属突然变化后持续。",
            (false, true) => "此前各期偏离轻微，属逐步累积。",
            (false, false) => "此前各期没有明显偏离，属突然变化。",
        };
    }

    private string Verdict(AnomalyFacts facts) => facts switch
    {
        { Grade: > Grade.None } => $"达到异动条件（{LineOf(facts.Grade)}）。",
        { IsHeldBack: true } => $"达到异动条件（{LineOf(Grade.None)}），但本期误报预算已用尽，不作提示。",
        _ => $"未达到异动条件（{LineOf(Grade.None)}）。",
    };

    /// <summary>The line of a grade, or the lowest one where none was reached.</summary>
    private string LineOf(Grade grade)
    {
        var line = rule.Lines.LastOrDefault(l => l.Grade <= grade) ?? rule.Lines[0];
        var excess = line.Excess is { } least ? $"，且{Side}预期不少于{OfficialNumber.WithUnit(least, indicator.Unit)}" : "";
        var deviation = line.Deviation is { } percent ? $"，且{Side}预期不少于{OfficialNumber.Write(percent)}%" : "";
        return $"概率不低于{OfficialNumber.Percent(line.Probability)}{excess}{deviation}";
    }

    /// <summary>What moved the judgement most: the inputs of the learned model, or how the statistical evidence divides.</summary>
    private string Basis(FigureJudgement judgement)
    {
        var score = judgement.Score > MostScore ? $"{OfficialNumber.Write((decimal)MostScore)}以上" : OfficialNumber.Write((decimal)judgement.Score);
        if (judgement.Features.IsEmpty)
        {
            return judgement.IsLearned ? $"由学习模型（{model!.Version}）判断。" : $"判断依据为统计得分（{score}）。";
        }

        var features = judgement.Features.AsSpan();
        if (!judgement.IsLearned)
        {
            return $"判断依据为统计得分（{score}），其中突发{OfficialNumber.Percent(SpikeShare(features))}、渐进{OfficialNumber.Percent(1 - SpikeShare(features))}。";
        }

        Span<double> contributions = stackalloc double[SurveillanceFeatures.Count];
        model!.Explain(features, contributions);
        var clause = FeatureWording.Clause(features, contributions, FigureWatch.NatureOf(indicator).Side);
        return clause.Length > 0 ? $"主要依据：{clause}（学习模型{model.Version}）。" : $"由学习模型（{model.Version}）判断。";
    }

    private static decimal SpikeShare(ReadOnlySpan<float> features)
    {
        var (spike, ramp) = (Probability(features[(int)SurveillanceFeature.SpikeEvidence]), Probability(features[(int)SurveillanceFeature.RampEvidence]));
        return Math.Round((decimal)(spike / (spike + ramp)), 3);
    }

    private static decimal Score(double logOdds) => Math.Round((decimal)Math.Clamp(logOdds, -MostScore, MostScore), 2);

    private static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static string Chance(FigureJudgement judgement) => judgement.Probability switch
    {
        >= 0.999 => "99.9%以上",
        < 0.001 => "不足0.1%",
        var probability => OfficialNumber.Percent((decimal)probability),
    };

    /// <summary>Whole people; one decimal where so few are expected that it matters, two for rates and indices.</summary>
    private decimal Shown(double value, FigureJudgement judgement)
    {
        var decimals = indicator.Kind != IndicatorKind.Count ? 2 : judgement.Expected < SmallCount ? 1 : 0;
        return Math.Round((decimal)Math.Min(value, 1e12), decimals, MidpointRounding.AwayFromZero);
    }

    private ImmutableArray<Figure> Figures(AnomalyFacts facts, AnomalyExcess excess)
    {
        var (judgement, period) = (facts.Judgement, facts.Period.ToString());
        return
        [
            new(indicator.Name, facts.Figure, indicator.Unit, period),
            new("预期值", Shown(judgement.Expected, judgement), indicator.Unit, period),
            new($"{Side}预期", Math.Round(excess.Amount, 2), DistanceUnit, period),
            new("异动概率", Math.Min(Math.Round((decimal)judgement.Probability * 100, 2), 99.99m), "%", period),
            judgement.IsLearned ? new("模型评分", Score(judgement.LogOdds), "", period) : new("统计得分", Score(judgement.Score), "", period),
        ];
    }
}
