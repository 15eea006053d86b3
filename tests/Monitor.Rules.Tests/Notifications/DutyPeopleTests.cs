using System.Collections.Immutable;
using Monitor.Rules.Duty;
using Monitor.Rules.Notifications;
using Monitor.Rules.Tests.Duty;
using static Monitor.Rules.Tests.Duty.ARoster;

namespace Monitor.Rules.Tests.Notifications;

public sealed class DutyPeopleTests
{
    private static readonly ImmutableArray<Person> People =
    [
        Someone("p", PersonRole.DutyOfficer, ATree.Province),
        Someone("keeper", PersonRole.Operator, ATree.Province),
        Someone("a", PersonRole.DutyOfficer, ATree.Qingdao),
        Someone("b", PersonRole.DutyOfficer, ATree.Qingdao),
        Someone("lead_a", PersonRole.Lead, ATree.Qingdao),
        Someone("lead_b", PersonRole.Lead, ATree.Qingdao),
        Someone("analyst", PersonRole.Analyst, ATree.Qingdao),
        Someone("zhifu", PersonRole.DutyOfficer, ATree.Zhifu),
    ];

    private static readonly RegionRoster Province = Qingdao with { Region = ATree.Province, Rotations = [Turning(DutyRole.Officer, RotationTurn.Day, ["p"])] };

    [Fact]
    public void Those_on_shift_are_told_and_people_without_turns_as_ever() =>
        Assert.Equal(["p", "keeper", "a", "lead_a", "analyst", "zhifu"], Ids(Of(Province, Qingdao), "01-01 12:00"));

    [Fact]
    public void Those_of_the_shift_before_are_told_too_until_the_next_take_over()
    {
        var told = DutyPeople.At(People, Of(Province, Qingdao), ATree.Small, At("01-02 12:00"), new Dictionary<string, ImmutableArray<string>> { [ATree.Qingdao] = ["a"] });

        Assert.Equal(["p", "keeper", "a", "b", "lead_a", "analyst", "zhifu"], told.Select(person => person.Id));
    }

    [Fact]
    public void In_an_empty_shift_the_keeper_and_the_shift_above_stand_in()
    {
        var roster = Of(Province, Qingdao with { To = new(2026, 1, 1) });

        var told = DutyPeople.At(People, roster, ATree.Small, At("01-03 12:00"), ImmutableDictionary<string, ImmutableArray<string>>.Empty);

        Assert.Equal(["p", "keeper", "analyst", "zhifu"], told.Select(person => person.Id));
        Assert.All(told.Take(2), person => Assert.Equal([ATree.Qingdao], person.StandsInFor));
        Assert.All(told.Skip(2), person => Assert.Empty(person.StandsInFor));
    }

    [Fact]
    public void Leads_stay_as_they_are_where_the_roster_gives_them_no_turns() =>
        Assert.Equal(["p", "keeper", "a", "lead_a", "lead_b", "analyst", "zhifu"], Ids(Of(Qingdao with { Rotations = [Qingdao.Rotations[1]] }), "01-01 12:00"));

    [Fact]
    public void Somebody_of_the_region_above_may_take_a_shift_and_is_told_of_that_region_whatever_the_level()
    {
        var roster = Of(Qingdao with { Overrides = [new() { From = At("01-01 08:30"), Until = At("01-02 08:30"), Officers = ["p"], Reason = "代班" }] });

        var told = DutyPeople.At(People, roster, ATree.Small, At("01-01 12:00"), ImmutableDictionary<string, ImmutableArray<string>>.Empty);

        Assert.Equal([ATree.Qingdao], told.Single(person => person.Id == "p").StandsInFor);
        Assert.DoesNotContain(told, person => person.Id is "a" or "b");
    }

    private static IEnumerable<string> Ids(Roster roster, string at) =>
        DutyPeople.At(People, roster, ATree.Small, At(at), ImmutableDictionary<string, ImmutableArray<string>>.Empty).Select(person => person.Id);

    private static Person Someone(string id, PersonRole role, string region) => new() { Id = id, Name = id, Role = role, Region = region, Mail = $"{id}@example.org" };
}
