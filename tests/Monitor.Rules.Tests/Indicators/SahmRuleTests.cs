using System.Globalization;
using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Indicators;

/// <summary>The Sahm rule, put together from named formulas, on the national surveyed rate as first published (2018-2025, not adjusted).</summary>
public sealed class SahmRuleTests
{
    private static readonly string[] Published =
    [
        "5.0 5.0 5.1 4.9 4.8 4.8 5.1 5.0 4.9 4.9 4.8 4.9", "5.1 5.3 5.2 5.0 5.0 5.1 5.3 5.2 5.2 5.1 5.1 5.2",
        "5.3 6.2 5.9 6.0 5.9 5.7 5.7 5.6 5.4 5.3 5.2 5.2", "5.4 5.5 5.3 5.1 5.0 5.0 5.1 5.1 4.9 4.9 5.0 5.1",
        "5.3 5.5 5.8 6.1 5.9 5.5 5.4 5.3 5.5 5.5 5.7 5.5", "5.5 5.6 5.3 5.2 5.2 5.2 5.3 5.2 5.0 5.0 5.0 5.1",
        "5.2 5.3 5.2 5.0 5.0 5.0 5.2 5.3 5.1 5.0 5.0 5.1", "5.2 5.4 5.2 5.1 5.0 5.0 5.2 5.3 5.2 5.1 5.1 5.1",
    ];

    [Fact]
    public void Signals_stand_in_the_months_of_the_reference_and_in_no_other()
    {
        var rules = ARuleSet.With(
            [
                AnIndicator.Monthly("rate", "%"),
                AnIndicator.Derived("mean", new Formula.MovingMean("rate", 3, 3), PeriodKind.Month),
                AnIndicator.Derived("low", new Formula.Lowest("mean", 12, 12, 1), PeriodKind.Month),
                AnIndicator.Derived("sahm", new Formula.Difference("mean", "low"), PeriodKind.Month, "个百分点"),
            ],
            ARule.Rate("sahm", (Grade.Serious, 0.50m)) with { Scope = ARule.At(AdministrativeLevel.Province) });
        var watch = new Watch(rules);
        var signals = new List<string>();
        for (var month = Period.Parse(PeriodKind.Month, "2018-01"); month.Start.Year < 2026; month = month.Next)
        {
            var rate = double.Parse(Published[month.Start.Year - 2018].Split(' ')[month.Start.Month - 1], CultureInfo.InvariantCulture);
            watch.Learn("rate", ATree.Province, month.ToString(), rate, month.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            watch.On(Moment.At(month.End, 10));
            if (watch.Open(ATree.Province, "rate") is not null)
            {
                signals.Add(month.ToString());
            }
        }

        Assert.Equal(
            [
                "2020-02", "2020-03", "2020-04", "2020-05", "2020-06", "2020-07", "2020-08",
                "2022-03", "2022-04", "2022-05", "2022-06", "2022-07", "2022-10", "2022-11", "2022-12",
            ],
            signals);
        Assert.Equal(0.5m, watch.Figure("sahm", ATree.Province, "2022-10"));
        Assert.Equal(
            [AlertChangeKind.Raise, AlertChangeKind.Quiet, AlertChangeKind.Raise, AlertChangeKind.Quiet, AlertChangeKind.Raise, AlertChangeKind.Quiet],
            watch.Changes.Select(c => c.Kind));
    }
}
