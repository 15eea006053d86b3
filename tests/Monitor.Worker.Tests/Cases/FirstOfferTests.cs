using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Cases;

/// <summary>A case that an alert opens can be acknowledged with the notice of the alert.</summary>
public sealed class FirstOfferTests
{
    private static readonly AcknowledgementOptions Links = new(new Uri("https://monitor.example.org"), TimeSpan.FromHours(2), null, 3);

    [Fact]
    public async Task Those_who_may_acknowledge_a_grave_case_get_a_link_with_the_alert()
    {
        await using var fixture = await CaseFixture.OpenAsync(Links);

        var offers = await OffersAsync(fixture, Grade.Severe, CaseFixture.People.Single(person => person.Id == "qingdao_duty"));

        Assert.StartsWith("https://monitor.example.org/ack/", offers["SX2026-0001"].Link, StringComparison.Ordinal);
        Assert.Equal("qingdao_duty", fixture.Temporary.Scalar("SELECT person FROM acknowledgement_offers"));
    }

    [Theory]
    [InlineData(Grade.Severe, PersonRole.Analyst, "370200")]
    [InlineData(Grade.Severe, PersonRole.DutyOfficer, "370300")]
    public async Task Those_who_may_not_get_none(Grade grade, PersonRole role, string region)
    {
        await using var fixture = await CaseFixture.OpenAsync(Links);
        var person = CaseFixture.People[0] with { Role = role, Region = region };

        Assert.Equal(AcknowledgementOffer.None, (await OffersAsync(fixture, grade, person))["SX2026-0001"]);
    }

    [Fact]
    public async Task A_grade_for_which_nobody_is_called_asks_for_no_link()
    {
        await using var fixture = await CaseFixture.OpenAsync(Links);

        Assert.Empty(await OffersAsync(fixture, Grade.Serious, CaseFixture.People[2]));
    }

    [Fact]
    public async Task A_case_that_somebody_answers_for_asks_for_no_link()
    {
        await using var fixture = await CaseFixture.OpenAsync(Links);
        await fixture.RaiseAsync();
        await fixture.DoneAsync(new Acknowledge(), CaseFixture.Duty);

        Assert.Empty(await fixture.Record.WriteAsync(
            transaction => fixture.Intake.Take(transaction, [new AlertNews(fixture.Change(AlertChangeKind.Extend, Grade.Severe, Grade.Severe), transaction.Now)]).Offers(CaseFixture.People[2], ["SX2026-0001"], false), CaseFixture.Token));
    }

    private static Task<System.Collections.Frozen.FrozenDictionary<string, AcknowledgementOffer>> OffersAsync(CaseFixture fixture, Grade grade, Person person) => fixture.Record.WriteAsync(
        transaction => fixture.Intake.Take(transaction, [new AlertNews(fixture.Change(AlertChangeKind.Raise, Grade.None, grade), transaction.Now)]).Offers(person, ["SX2026-0001"], false), CaseFixture.Token);
}
