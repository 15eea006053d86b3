using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Texts;

/// <summary>Made cases, opened by the desk that opens real ones.</summary>
internal sealed class SampleCases(SampleSetting setting)
{
    private static readonly Actor Officer = new("sample_duty", PersonRole.DutyOfficer, "", "sample");

    /// <summary>Those who are told: of the place of the cases, and of the whole.</summary>
    public static ImmutableArray<Person> PeopleOf(SampleSetting setting) =>
    [
        .. ((PersonRole[])[PersonRole.DutyOfficer, PersonRole.Lead, PersonRole.Analyst]).SelectMany(role => ((string[])[setting.Region.Code, setting.Rules.Regions.Root.Code]).Distinct()
            .Select(region => SampleSetting.PersonOf($"{role}.{region}", role, region))),
    ];

    /// <summary>The regions of cases: of each level the one with the longest name, the longest of all first.</summary>
    public IEnumerable<Region> Regions => setting.Rules.Regions.Regions.Where(region => region.IsGraded).GroupBy(region => region.Level).Select(setting.Longest)
        .OrderByDescending(region => region.Code == setting.Region.Code).ThenBy(region => region.Index);

    /// <summary>A case that an alert of a grade has opened.</summary>
    public Case Raised(Grade grade, Region region)
    {
        var change = setting.Change(AlertChangeKind.Raise, AlertReason.GradeReached, grade, region: region);
        var opened = CaseDesk.Take(CaseBook.Empty, [new AlertNews(change, SampleSetting.At)], SampleSetting.At, setting.Configuration.Cases!);
        return CaseBook.Empty.After(opened).Open.Single();
    }

    /// <summary>The book with a case as it stands; without it where it has yet to be opened.</summary>
    public static CaseBook BookOf(Case? one) => CaseBook.Of(one is null or { Version: 0 } ? [] : [one], []);

    /// <summary>What happens to a case next.</summary>
    public static CaseEvent Happened(Case before, CaseFact fact) =>
        new(before.Number, before.Version + 1, SampleSetting.At.AddHours(1), fact is Acted or Opened or ConfirmationRequested ? Officer : Actor.Machine, fact);
}
