using Monitor.Rules.Grading;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Tests.Reference;

/// <summary>The publishing error of February 2023: the version of the 28th gives Minnesota the figures of an Irish county of the same two letters, the one of a week later does not.</summary>
public sealed class UsPublishingErrorTests
{
    private const string Minnesota = "MN";
    private static readonly DateOnly To = new(2024, 12, 31);

    [Fact]
    public async Task Of_all_states_and_years_only_those_whose_letters_were_mixed_up_make_data_alerts()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var excerpt = UsExcerpt.Of([], new(2021, 1, 1), To, UsFile.Postings);
        var replay = await HistoricReplay.OfAsync(excerpt, cancellationToken);

        var (history, _) = replay.Run(To, cancellationToken);

        Assert.Equal(
            ["postings_leap MN 2023-02-28–2023-03-07", "postings_leap MO 2023-02-28–2023-03-07", "postings_leap WA 2023-02-28–2023-03-07", "postings_sink MN 2023-03-07–2023-03-14", "postings_sink WA 2023-03-07–2023-03-14"],
            history.Alerts.Where(alert => alert.IsData)
                .Select(alert => $"{alert.RuleId} {alert.Region} {replay.Rules.DayOf(alert.RaisedAt):yyyy-MM-dd}–{replay.Rules.DayOf(alert.EndedAt!.Value):yyyy-MM-dd}")
                .Order(StringComparer.Ordinal));
        Assert.DoesNotContain(history.Alerts, alert => !alert.IsData && alert.Region == Minnesota && replay.Rules.DayOf(alert.RaisedAt) is { Year: 2023 });
    }

    [Fact]
    public async Task The_leap_and_the_fall_back_make_data_alerts_and_no_labour_alert_though_nothing_is_corrected()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var excerpt = WrongRowsOnly();
        var replay = await HistoricReplay.OfAsync(excerpt, cancellationToken);

        var (history, panel) = replay.Run(To, cancellationToken);

        Assert.Equal(
            [
                ("postings_leap", new DateOnly(2023, 2, 28), "网络招聘指数（2020年2月1日=100）突增，待核实"),
                ("postings_sink", new DateOnly(2023, 3, 7), "网络招聘指数（2020年2月1日=100）突增后回落，待核实"),
            ],
            history.Alerts.Where(alert => alert.IsData).Select(alert => (alert.RuleId, replay.Rules.DayOf(alert.RaisedAt), alert.Changes[0].Evidence.Summary)));
        Assert.DoesNotContain(history.Alerts, alert => !alert.IsData && replay.Rules.DayOf(alert.RaisedAt) is { Year: 2023 });
        Assert.Null(panel.Figure(replay.Rules.Indicators.IndexOf("postings_daily"), replay.Rules.Regions.Find(Minnesota)!, Period.Containing(PeriodKind.Day, new(2023, 2, 23))));
        Assert.All(history.Alerts.Where(alert => alert.IsData), alert => Assert.Equal(Grade.None, alert.Changes[^1].To));
    }

    [Fact]
    public async Task Without_the_rule_the_wrong_rows_raise_a_labour_alert_three_months_later()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var excerpt = WrongRowsOnly();
        var replay = await HistoricReplay.OfAsync(excerpt, cancellationToken);

        var (history, _) = replay.Without("postings_leap", "postings_sink").Run(To, cancellationToken);

        Assert.Contains(history.Alerts, alert => alert.RuleId == "postings_fall" && replay.Rules.DayOf(alert.Changes[0].At) is { Year: 2023 });
    }

    /// <summary>Minnesota as a reader who takes the first row of each day saw it: 281, and 131 a week later.</summary>
    private static UsExcerpt WrongRowsOnly()
    {
        var excerpt = UsExcerpt.Of([Minnesota], new(2021, 1, 1), To, UsFile.Postings);
        excerpt.Rewrite(UsFile.Postings, row => !(row.StartsWith("2023-02-28,", StringComparison.Ordinal) && row.Contains(",MN,131.", StringComparison.Ordinal)));
        return excerpt;
    }
}
