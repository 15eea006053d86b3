using System.Collections.Immutable;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks that briefings go to people who can be reached, about regions that exist.</summary>
internal sealed class BriefingListCheck(ConfigErrors errors, BoundPlaces places, RegionTree? regions)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public void Check(BriefingSettings briefing, ImmutableArray<PersonDocument> people)
    {
        refusals.AddDoubles(briefing.Lists, list => list.Scope, nameof(BriefingListSettings.Scope));
        foreach (var list in briefing.Lists)
        {
            if (regions is not null && regions.Find(list.Scope) is not { IsGraded: true } && !regions.Groups.ContainsKey(list.Scope))
            {
                refusals.Add(list, nameof(list.Scope), $"“{list.Scope}”既不是区划表里的代码，也不是地区组的编号");
            }

            foreach (var (index, id) in list.People.Index())
            {
                CheckReader(list, index, id, people);
            }
        }
    }

    private void CheckReader(BriefingListSettings list, int index, string id, ImmutableArray<PersonDocument> people)
    {
        if (people.FirstOrDefault(person => person.Id == id) is not { } person)
        {
            refusals.Add(list, nameof(list.People), index, ConfigRefusals.Unknown("人员", id, people.Select(one => one.Id)));
        }
        else if (person.Mail is null)
        {
            refusals.Add(list, nameof(list.People), index, $"人员“{id}”没有邮箱 mail，收不到简报");
        }
    }
}
