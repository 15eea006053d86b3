using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Briefings;

/// <summary>Composes what the briefing says of the budgets of false alarms.</summary>
internal static class AnomalySection
{
    public static ImmutableArray<BriefingAnomaly> Compose(RuleSet rules, Snapshot snapshot) => [.. snapshot.Anomalies.Select(spending => Of(rules, spending))];

    private static BriefingAnomaly Of(RuleSet rules, AnomalySpending spending)
    {
        var rule = NoticeWording.RuleOf(spending.Rule, rules);
        var period = rule is AnomalyRule anomaly && rules.Indicators.Contains(anomaly.Indicator)
            ? Period.Parse(rules.Indicators[anomaly.Indicator].Period, spending.Period).ToChinese()
            : spending.Period;
        return new BriefingAnomaly(
            rule?.Name ?? spending.Rule, period, Number(spending.Available), Number(spending.Spent), spending.Signals, spending.HeldBack, spending.Judged, spending.ShortHistory);
    }

    /// <summary>Rounded up, so that what was spent never reads as less than it is.</summary>
    private static string Number(decimal value) => (Math.Ceiling(value * 1000) / 1000).ToString("0.###", CultureInfo.InvariantCulture);
}
