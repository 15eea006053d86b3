using Monitor.Rules.Grading;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Detection;

/// <summary>Writes the line of a rate or change rule.</summary>
/// <param name="rule">The rule.</param>
/// <param name="frame">The indicators.</param>
internal sealed class LineWording(LineRule rule, MonitoringFrame frame)
{
    /// <summary>The line that was reached, or the lowest one where none was.</summary>
    public string Of(Grade grade)
    {
        var limit = rule.Limits.FirstOrDefault(l => l.Grade == grade) ?? rule.Limits[0];
        var line = rule is ChangeRule ? Change(limit.Limit) : (limit.Limit.Downward ? "不高于" : "不低于") + OfficialNumber.WithUnit(limit.Limit.Value, frame.Indicators[rule.Indicator].Unit);
        var least = limit.MinimumCount is { } minimum ? $"，且{frame.Indicators[rule.MinimumIndicator ?? rule.Indicator].Name}不少于{OfficialNumber.Write(minimum)}" : "";
        var relative = rule is RateRule { Relative: { } test } ? $"，且{(test.Multiple.Downward ? "不高于" : "不低于")}前{test.Years}年同期平均的{OfficialNumber.Percent(test.Multiple.Value)}" : "";
        return $"{line}{least}{relative}{string.Concat(rule.Also.Select(Further))}";
    }

    private string Further(FurtherCondition condition)
    {
        var indicator = frame.Indicators[condition.Indicator];
        return $"，且{indicator.Name}{(condition.Limit.Downward ? "不高于" : "不低于")}{OfficialNumber.WithUnit(condition.Limit.Value, indicator.Unit)}";
    }

    private static string Change(Limit limit) => limit switch
    {
        { Downward: false, Value: > 0 } => $"升幅不低于{OfficialNumber.Write(limit.Value)}%",
        { Downward: true, Value: < 0 } => $"降幅不低于{OfficialNumber.Write(-limit.Value)}%",
        _ => $"变动幅度{(limit.Downward ? "不高于" : "不低于")}{OfficialNumber.Write(limit.Value)}%",
    };
}
