using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.ConfigFiles;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.Evaluation;

/// <summary>Figures that the record holds under codes no longer in use.</summary>
public sealed class FormerCodeTests
{
    [Fact]
    public async Task What_was_recorded_before_a_merger_is_read_for_the_county_it_made_and_stays_as_it_was_recorded()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var rules = ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!.Rules;
        await temporary.ImportAsync("a", Row("370684", "2019-12", 90_000), Row("370634", "2019-12", 10_000), Row("370684", "2020-01", 91_000), Row("371200", "2018-12", 300_000));
        temporary.Clock.Advance(TimeSpan.FromDays(1));
        await temporary.ImportAsync("b", Row("370614", "2020-10", 102_000));

        var feed = new PanelFeed(rules, new Panel(rules));
        feed.TakeArrivals(temporary.Record.ReadObservations(0), [], StoredState.Empty);
        feed.AdvanceTo(temporary.Clock.GetUtcNow());
        feed.Panel.Settle();

        decimal? Of(string region, string month) => feed.Panel.Figure(rules.Indicators.IndexOf("insured_headcount"), rules.Regions.Find(region)!, Period.Parse(PeriodKind.Month, month));
        Assert.Equal([100_000m, null, 102_000m], [Of("370614", "2019-12"), Of("370614", "2020-01"), Of("370614", "2020-10")]);
        Assert.Equal([null, null], [Of("370116", "2018-12"), Of("370100", "2018-12")]); // divided: nobody can say which part was whose
        Assert.Equal("370614 370634 370684 371200", temporary.Scalar("SELECT group_concat(region, ' ') FROM (SELECT DISTINCT region FROM series ORDER BY region)"));
    }

    private static ObservationRow Row(string region, string month, double value) => new("insured_headcount", region, Period.Parse(PeriodKind.Month, month), value, null, 2);
}
