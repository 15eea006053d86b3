using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Panels;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.Cases;

public sealed class CaseAdjustmentTests
{
    private static CancellationToken Token => CaseFixture.Token;

    [Fact]
    public async Task A_transfer_corrects_reports_and_a_figure_once_a_second_person_has_confirmed_it()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();
        var transfer = new Verify(CaseVerdict.EntityTransfer, "整体转入关联企业") { TransferredPeople = 1300, ReportNumbers = ["CY2026-031"], Indicator = "insured_headcount", Period = "2026-10" };

        await fixture.DoneAsync(transfer, CaseFixture.Duty);
        Assert.Empty(fixture.Record.ReadAdjustments(0));
        await fixture.DoneAsync(new Confirm(), CaseFixture.Lead);

        var row = Assert.Single(fixture.Record.ReadAdjustments(0));
        Assert.Equal(("SX2026-0001", CaseFixture.County, 1300, "[\"CY2026-031\"]", "insured_headcount", "2026-10"), (row.CaseNumber, row.Region, row.People, row.Reports, row.Indicator, row.Period));
        Assert.Equal(("qingdao_duty,qingdao_lead", "整体转入关联企业", fixture.Temporary.Clock.GetUtcNow()), (row.By, row.Reason, row.KnownAt));
        var rules = Monitor.Worker.ConfigFiles.ConfigurationLoader.Load(ConfigFiles.AProfile.Shipped, []).Configuration!.Rules;
        var learnt = RecordedAdjustment.Of(row, rules, row.KnownAt).ToArray();
        Assert.Equal(1300, Assert.IsType<ReportAdjustment>(learnt[0]).People);
        var figure = Assert.IsType<FigureAdjustment>(learnt[1]);
        Assert.Equal((1300, "2026-10", null), (figure.Change, figure.From.ToString(), figure.To)); // people held: away for good
    }

    [Fact]
    public async Task The_panel_learns_a_correction_from_its_moment_on_and_a_panel_made_anew_learns_the_same()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();
        await fixture.DoneAsync(new Verify(CaseVerdict.EntityTransfer, "整体转入关联企业") { TransferredPeople = 30, Indicator = "initial_claims", Period = "2026-W46" }, CaseFixture.Duty);
        await fixture.DoneAsync(new Confirm(), CaseFixture.Lead);
        var rules = Monitor.Worker.ConfigFiles.ConfigurationLoader.Load(ConfigFiles.AProfile.Shipped, []).Configuration!.Rules;
        var (panel, county, claims) = (new Panel(rules), rules.Regions.Find(CaseFixture.County)!, rules.Indicators.IndexOf("initial_claims"));
        var feed = new PanelFeed(rules, panel);
        var now = fixture.Temporary.Clock.GetUtcNow();
        panel.Learn(new Observation(claims, county.Index, TemporaryRecord.Week("2026-W46"), 100, now.AddDays(-1)));

        feed.TakeAdjustments(fixture.Record.ReadAdjustments(0), StoredState.Empty);
        Assert.False(feed.AdvanceTo(now.AddTicks(-1)));
        panel.Settle();
        Assert.Equal(100, panel[claims, county, TemporaryRecord.Week("2026-W46")]);

        Assert.Equal(now, feed.NextKnown);
        Assert.True(feed.AdvanceTo(now));
        Assert.Equal(70, panel[claims, county, TemporaryRecord.Week("2026-W46")]);
        Assert.Equal(1, feed.LastAdjustment);
    }

    [Fact]
    public async Task Corrections_are_only_appended_to()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();
        await fixture.DoneAsync(new Verify(CaseVerdict.EntityTransfer, "整体转入关联企业") { TransferredPeople = 30, ReportNumbers = ["1"] }, CaseFixture.Duty);
        await fixture.DoneAsync(new Confirm(), CaseFixture.Lead);

        Assert.ThrowsAny<Exception>(() => fixture.Temporary.Scalar("UPDATE adjustments SET people = 1"));
        Assert.Equal(30, Assert.Single(fixture.Record.ReadAdjustments(0)).People);
    }

    [Fact]
    public async Task A_verification_that_confirms_corrects_nothing()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();

        await fixture.DoneAsync(new Verify(CaseVerdict.Confirmed, "已到企业核对"), CaseFixture.Duty);

        Assert.Empty(fixture.Record.ReadAdjustments(0));
        Assert.NotEmpty(await fixture.Record.Cases.OfAsync("SX2026-0001", Token));
    }
}
