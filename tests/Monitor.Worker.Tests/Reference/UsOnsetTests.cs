using System.Globalization;
using Monitor.Worker.Evaluation;

namespace Monitor.Worker.Tests.Reference;

/// <summary>Onsets and ends of the claims rules, as tools/reference_triggers.py of the reference data finds them.</summary>
public sealed class UsOnsetTests
{
    [Fact]
    public async Task Claims_half_above_a_year_before_are_found_on_the_days_of_the_reference()
    {
        var history = await HistoryAsync();

        Assert.Equal(
            ["1996-02-15 1996-03-07", "2001-02-08 2001-04-12", "2001-10-11 2001-11-15", "2009-01-29 2009-07-09", "2020-04-02 2021-03-25", "2023-03-09 2023-03-30"],
            Stretches(history, "claims_yoy150", "AR"));
        Assert.Equal(
            ["1991-04-11 1991-04-25", "2009-01-08 2009-01-15", "2009-02-19 2009-04-16", "2020-04-02 2021-03-25"],
            Stretches(history, "claims_yoy150", "CA"));
        Assert.Equal(
            [
                "1990-11-29 1990-12-20", "1991-11-07 1991-12-05", "2002-05-02 2002-12-05", "2009-01-01 2009-12-03",
                "2015-03-19 2015-03-26", "2019-07-25 2019-08-01", "2020-04-02 2020-12-03", "2021-01-28 2021-03-25",
            ],
            Stretches(history, "claims_yoy150", "WY"));
    }

    /// <remarks>
    /// The reference has no stay of thirteen weeks. In Arkansas it ends the first alarm on 2009-04-16 and begins another on 2009-04-23, in California on
    /// 2010-01-28 and 2010-02-04; the California alarm of 1992 ends there on 1992-05-07, before its thirteen weeks are over. All else is equal to the day.
    /// </remarks>
    [Fact]
    public async Task Extended_benefits_begin_on_the_days_of_the_reference_and_stay_thirteen_weeks()
    {
        var history = await HistoryAsync();

        Assert.Equal(["2009-04-09 2009-09-17", "2020-05-28 2020-10-08"], Stretches(history, "eb_iur", "AR"));
        Assert.Equal(["1992-04-09 1992-07-09", "2009-04-02 2009-11-12", "2010-01-21 2010-05-06", "2020-05-07 2021-03-18"], Stretches(history, "eb_iur", "CA"));
    }

    private static async Task<AlertHistory> HistoryAsync()
    {
        using var excerpt = UsExcerpt.Of(["AR", "CA", "WY"], new(1984, 1, 1), new(2024, 12, 31), UsFile.Claims);
        var replay = await HistoricReplay.OfAsync(excerpt, TestContext.Current.CancellationToken);
        return replay.Run(new(2024, 12, 31), TestContext.Current.CancellationToken).History;
    }

    private static IEnumerable<string> Stretches(AlertHistory history, string rule, string state) => history.Stretches(rule, state)
        .Where(stretch => stretch.On >= new DateOnly(1990, 1, 1))
        .Select(stretch => string.Create(CultureInfo.InvariantCulture, $"{stretch.On:yyyy-MM-dd} {stretch.Off:yyyy-MM-dd}"));
}
