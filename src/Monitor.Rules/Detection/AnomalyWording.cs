using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>Says in official Chinese why the detector holds a figure for an outbreak, or why not.</summary>
internal sealed class AnomalyWording(AnomalyRule rule, MonitoringFrame frame, Panel panel)
{
    private const double Quantile = 1.96;

    private readonly int number = frame.Indicators.IndexOf(rule.Indicator);
    private readonly Indicator indicator = frame.Indicators[rule.Indicator];
    private readonly AnomalyCourse course = new(frame.Indicators[rule.Indicator], frame.Indicators.IndexOf(rule.Indicator), panel);

    private string DistanceUnit => indicator.Unit == "%" ? "个百分点" : indicator.Unit;

    private string Side => AnomalyExcess.IsLow(indicator) ? "低于" : "高于";

    /// <summary>The evidence of a judged figure.</summary>
    /// <param name="region">The region.</param>
    /// <param name="period">The period.</param>
    /// <param name="judgement">What the detector says.</param>
    /// <param name="grade">The grade found.</param>
    /// <param name="isHeldBack">Whether a line is reached and the budget of false alarms spent.</param>
    public Evidence Explain(Region region, Period period, FigureJudgement judgement, Grade grade, bool isHeldBack)
    {
        var excess = AnomalyExcess.Of(judgement, indicator);
        var figure = panel.Figure(number, region, period)!.Value;
        var value = OfficialNumber.WithUnit(figure, indicator.Unit);
        var distance = Distance(figure, judgement, excess);
        var verdict = (grade, isHeldBack) switch
        {
            ( > Grade.None, _) => $"达到异动条件（{LineOf(grade)}）。",
            (_, true) => $"达到异动条件（{LineOf(Grade.None)}），但本期误报预算已用尽，不作提示。",
            _ => $"未达到异动条件（{LineOf(Grade.None)}）。",
        };
        var story = grade > Grade.None || isHeldBack ? course.Tell(region, period, judgement) : "";
        var coverage = panel.CoverageOfInputs(number, region, period);
        var partial = coverage < 1 ? $"数据覆盖率{OfficialNumber.Percent(coverage)}，部分地区尚未报送，预期值已相应折算。" : "";
        return new Evidence
        {
            Summary = $"{indicator.Name}{value}，{distance}",
            Sentence = $"{period.ToChinese()}{indicator.Name}为{value}，预期{Expected(judgement)}，{distance}{Deviations(excess)}。{story}异动概率{Chance(judgement.Probability)}，{verdict}{Basis(judgement)}{partial}",
            Figures = Figures(period, judgement, excess, figure),
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
        var (low, high) = (Math.Max(judgement.Expected - (Quantile * judgement.Spread), 0), judgement.Expected + (Quantile * judgement.Spread));
        return $"{OfficialNumber.Write(Shown(judgement.Expected))}{indicator.Unit}（95%区间{OfficialNumber.Write(Shown(low))}至{OfficialNumber.Write(Shown(high))}{indicator.Unit}）";
    }

    /// <summary>The distance between the two numbers as they are shown.</summary>
    private string Distance(decimal value, FigureJudgement judgement, AnomalyExcess excess)
    {
        var above = value - Shown(judgement.Expected);
        var amount = Math.Round(above, indicator.Kind == IndicatorKind.Count && judgement.Expected >= 10 ? 0 : 2, MidpointRounding.AwayFromZero);
        return amount == 0 ? "与预期持平" : $"{(amount > 0 ? "高于" : "低于")}预期{OfficialNumber.Write(Math.Abs(amount))}{DistanceUnit}（{OfficialNumber.Percent(Math.Abs(excess.Percent) / 100)}）";
    }

    private static string Deviations(AnomalyExcess excess) =>
        excess.Deviations >= 1 ? $"，偏离{Math.Round(excess.Deviations, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture)}个标准差" : "";

    /// <summary>The line of a grade, or the lowest one where none was reached.</summary>
    private string LineOf(Grade grade)
    {
        var line = rule.Lines.LastOrDefault(l => l.Grade <= grade) ?? rule.Lines[0];
        var excess = line.Excess is { } least ? $"，且{Side}预期不少于{OfficialNumber.WithUnit(least, indicator.Unit)}" : "";
        var deviation = line.Deviation is { } percent ? $"，且{Side}预期不少于{OfficialNumber.Write(percent)}%" : "";
        return $"概率不低于{OfficialNumber.Percent(line.Probability)}{excess}{deviation}";
    }

    private static string Basis(FigureJudgement judgement) =>
        $"判断依据为统计得分（{OfficialNumber.Write(Math.Round((decimal)judgement.Score, 2))}）。";

    private static string Chance(double probability) => probability switch
    {
        >= 0.999 => "99.9%以上",
        < 0.001 => "不足0.1%",
        _ => OfficialNumber.Percent((decimal)probability),
    };

    /// <summary>Whole people; one decimal where so few are expected that it matters, two for rates and indices.</summary>
    private decimal Shown(double value) =>
        Math.Round((decimal)Math.Min(value, 1e12), indicator.Kind != IndicatorKind.Count ? 2 : value < 10 ? 1 : 0, MidpointRounding.AwayFromZero);

    private ImmutableArray<Figure> Figures(Period period, FigureJudgement judgement, AnomalyExcess excess, decimal value) =>
    [
        new(indicator.Name, value, indicator.Unit, period.ToString()),
        new("预期值", Shown(judgement.Expected), indicator.Unit, period.ToString()),
        new($"{Side}预期", Math.Round(excess.Amount, 2), DistanceUnit, period.ToString()),
        new("异动概率", Math.Min(Math.Round((decimal)judgement.Probability * 100, 2), 99.99m), "%", period.ToString()),
        new("统计得分", Math.Round((decimal)judgement.Score, 2), "", period.ToString()),
    ];
}
