using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Detection;

/// <summary>Tells what a plausibility rule saw of the deliveries since the evaluation before.</summary>
internal sealed class PlausibilityDetector(PlausibilityRule rule, MonitoringFrame frame, Panel panel)
{
    private readonly int number = frame.Indicators.IndexOf(rule.Indicator);

    private Indicator Indicator => frame.Indicators.Indicators[number];

    private string Unit => rule.Measure == ShiftMeasure.Rows ? "个地区" : Indicator.Unit;

    /// <summary>A finding a delivery and region, each for the day on which it became known.</summary>
    /// <param name="since">The moment of the evaluation before.</param>
    /// <param name="isFirst">Whether the rule was not judged then: only the last delivery of each region counts.</param>
    public IEnumerable<Finding> Judge(DateTimeOffset since, bool isFirst)
    {
        var shifts = panel.ShiftsSince(number, rule.Id, isFirst ? DateTimeOffset.MinValue : since);
        foreach (var shift in isFirst ? shifts.GroupBy(one => one.Region).Select(group => group.Last()) : shifts)
        {
            yield return new Finding(shift.Region, Period.Containing(PeriodKind.Day, frame.DayOf(shift.KnownAt)), GradeOf(shift), DataStatus.Complete, () => Explain(shift));
        }
    }

    private Grade GradeOf(LevelShift shift) => shift.Kind switch
    {
        ShiftKind.None or ShiftKind.Believed or ShiftKind.Accepted => Grade.None,
        ShiftKind.Uncorrected => rule.Lines[0].Grade,
        _ => rule.Lines.LastOrDefault(line => shift.Ratio >= (double?)line.RisesTo || shift.Ratio <= (double?)line.FallsTo)?.Grade ?? rule.Lines[0].Grade,
    };

    private Evidence Explain(LevelShift shift)
    {
        var (summary, sentence) = Words(shift);
        return new Evidence
        {
            Summary = summary,
            Sentence = sentence,
            Figures =
            [
                new Figure(Subject, Rounded(shift.Value), Unit, shift.Period.ToString()),
                new Figure(string.Create(CultureInfo.InvariantCulture, $"此前{rule.TypicalOf}期的典型值（中位数）"), Rounded(shift.Typical), Unit, ""),
                .. shift.Earlier is { } earlier ? [new Figure("上一批所报", Rounded(earlier), Unit, "")] : Array.Empty<Figure>(),
            ],
        };
    }

    private (string Summary, string Sentence) Words(LevelShift shift)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{frame.DayOf(shift.KnownAt):yyyy年M月d日}收到的数据中，{shift.Period.ToChinese()}{Subject}为{Shown(shift.Value)}");
        var against = string.Create(CultureInfo.InvariantCulture, $"此前{rule.TypicalOf}期典型值{Shown(shift.Typical)}的{OfficialNumber.Percent(Rounded(shift.Ratio, 4))}");
        return shift.Kind switch
        {
            ShiftKind.Rose => ($"{Subject}突增，待核实", $"{day}，为{against}，按数据差错先行处理。{Handling(shift)}"),
            ShiftKind.Fell => ($"{Subject}突减，待核实", $"{day}，仅为{against}，按数据差错先行处理。{Handling(shift)}"),
            ShiftKind.FellBack => ($"{Subject}突增后回落，待核实", $"{day}，比上一批所报的{Shown(shift.Earlier!.Value)}回落，恢复到突增前的水平，上一批应属数据差错。{Correction(shift)}"),
            ShiftKind.RoseBack => ($"{Subject}突减后回升，待核实", $"{day}，比上一批所报的{Shown(shift.Earlier!.Value)}回升，恢复到突减前的水平，上一批应属数据差错。{Correction(shift)}"),
            ShiftKind.Uncorrected => ($"{Subject}突变数据待更正", string.Create(CultureInfo.InvariantCulture, $"{day}，已恢复正常；此前突变的{shift.Held}个数值尚未更正，暂不参与研判，请数据提供单位核实后重新报送。")),
            ShiftKind.Believed => ($"{Subject}新水平已确认", string.Create(CultureInfo.InvariantCulture, $"{day}，连续{rule.BelievedAfter}批保持在新的水平，不再按数据差错处理，此前暂不采用的数值恢复参与研判。")),
            ShiftKind.Accepted => ($"{Subject}突变经核实采信", string.Create(CultureInfo.InvariantCulture, $"{shift.Period.ToChinese()}{Subject}为{Shown(shift.Value)}，已由人员核实无误，自{frame.DayOf(shift.KnownAt):yyyy年M月d日}起恢复参与研判，此后按新的水平衡量。")),
            _ => ($"{Subject}已恢复正常", $"{day}，与此前水平相当。"),
        };
    }

    private string Subject => rule.Measure switch
    {
        ShiftMeasure.Rows => $"报送{Indicator.Name}的地区数",
        ShiftMeasure.Sum => $"{Indicator.Name}合计",
        _ => Indicator.Name,
    };

    private static string Handling(LevelShift shift) => shift.Held == 0
        ? "同一批中另有与往期相符的数值，已按后者采用。请数据提供单位核实。"
        : string.Create(CultureInfo.InvariantCulture, $"共{shift.Held}个数值暂不参与研判，相关级别不升不降。请数据提供单位核实：有误的更正后重新报送；无误的待后续报送印证，或者由运维员、分析员采信。");

    private static string Correction(LevelShift shift) => shift.Held == 0
        ? "请数据提供单位说明原因。"
        : string.Create(CultureInfo.InvariantCulture, $"其中{shift.Held}个数值尚未更正，暂不参与研判，请数据提供单位核实后重新报送。");

    private string Shown(double value) => OfficialNumber.WithUnit(Rounded(value), Unit);

    private const double Most = 1e24; // what a figure gone wrong may grow to must still be a number that can be written

    private static decimal Rounded(double value, int digits = 2) => Math.Round((decimal)Math.Clamp(value, -Most, Most), digits);
}
