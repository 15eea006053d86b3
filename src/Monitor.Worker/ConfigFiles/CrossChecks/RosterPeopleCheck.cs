using System.Collections.Immutable;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Rosters;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks that everybody on the roster is known, has the duty it gives, answers for the region and can be reached.</summary>
/// <param name="errors">Where mistakes go.</param>
/// <param name="places">Where the documents stand in the files.</param>
/// <param name="regions">The tree, null where it has mistakes of its own; then codes are not checked.</param>
/// <param name="people">The people of people.yaml; default where that has mistakes of its own, and then nobody is called unknown for it.</param>
internal sealed class RosterPeopleCheck(ConfigErrors errors, BoundPlaces places, RegionTree? regions, ImmutableArray<PersonDocument> people)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public void Check(RosterFileDocument document)
    {
        foreach (var roster in document.Rosters)
        {
            if (regions is not null && regions.Find(roster.Region) is not { IsGraded: true })
            {
                refusals.Add(roster, nameof(roster.Region), $"区划代码“{roster.Region}”不在区划表里");
            }

            if (!people.IsDefault)
            {
                CheckOwner(roster);
                CheckPeople(roster);
            }
        }
    }

    private void CheckOwner(RegionRosterDocument roster)
    {
        if (Find(roster.Owner) is not { } owner)
        {
            refusals.Add(roster, nameof(roster.Owner), Unknown(roster.Owner));
        }
        else if (owner.Mail is null)
        {
            refusals.Add(roster, nameof(roster.Owner), $"值班表负责人“{owner.Id}”在 people.yaml 中没有邮箱 mail，空班时通知不到");
        }
    }

    private void CheckPeople(RegionRosterDocument roster)
    {
        foreach (var rotation in roster.Rotations)
        {
            foreach (var crew in rotation.Pattern)
            {
                foreach (var wrong in crew.People.Select(person => Fault(roster, person, rotation.Role)).OfType<string>())
                {
                    refusals.Add(crew, wrong);
                }
            }
        }

        foreach (var one in roster.Overrides)
        {
            if (one.Lead is { } lead && Fault(roster, lead, DutyPost.Lead) is { } wrong)
            {
                refusals.Add(one, nameof(one.Lead), wrong);
            }

            foreach (var (index, officer) in one.Officers.Index())
            {
                if (Fault(roster, officer, DutyPost.DutyOfficer) is { } unfit)
                {
                    refusals.Add(one, nameof(one.Officers), index, unfit);
                }
            }
        }
    }

    private string? Fault(RegionRosterDocument roster, string id, DutyPost post)
    {
        if (Find(id) is not { } person)
        {
            return Unknown(id);
        }

        if (person.Role != (post == DutyPost.Lead ? PersonRole.Lead : PersonRole.DutyOfficer))
        {
            return $"“{id}”在 people.yaml 中的职责（role）不是{(post == DutyPost.Lead ? "带班领导 lead" : "值班员 duty_officer")}";
        }

        if (regions?.Find(roster.Region) is { } region && regions.Find(person.Region) is { } own && !regions.IsWithin(region, own))
        {
            return $"“{id}”负责的地区（{own.Name}）不含{region.Name}，不能在此值班";
        }

        return person is { Mail: null, Mobile: null } ? $"“{id}”在 people.yaml 中没有邮箱和手机，值班时联系不上" : null;
    }

    private PersonDocument? Find(string id) => people.FirstOrDefault(person => person.Id == id);

    private string Unknown(string id) => ConfigRefusals.Unknown("人员", id, people.Select(person => person.Id)) is var text && text.Contains('？', StringComparison.Ordinal) ? text : text + "，请先在 people.yaml 中登记";
}
