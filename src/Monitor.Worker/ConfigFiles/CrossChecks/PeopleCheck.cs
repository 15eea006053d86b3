using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.People;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks that everyone named can be reached and answers for a region that exists.</summary>
internal sealed class PeopleCheck(ConfigErrors errors, BoundPlaces places, RegionTree? regions)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    public void Check(PeopleDocument document)
    {
        refusals.AddDoubles(document.People, person => person.Id, nameof(PersonDocument.Id));
        refusals.AddDoubles(document.People.Where(person => person.Account is not null), person => person.Account!, nameof(PersonDocument.Account));
        foreach (var person in document.People)
        {
            if (person.Id == Monitor.Rules.Cases.Actor.Machine.Person)
            {
                refusals.Add(person, nameof(person.Id), $"编号“{person.Id}”留给系统自身，请另取");
            }

            Check(person);
        }
    }

    private void Check(PersonDocument person)
    {
        if (regions is not null && regions.Find(person.Region) is not { IsGraded: true })
        {
            refusals.Add(person, nameof(person.Region), $"区划代码“{person.Region}”不在区划表里");
        }

        if (person is { Mail: null, Mobile: null })
        {
            refusals.Add(person, "邮箱 mail 和手机 mobile 至少写一个");
        }

        if (person is { SmsFromGrade: not null, Mobile: null })
        {
            refusals.Add(person, nameof(person.SmsFromGrade), "要发短信须写手机号码 mobile");
        }
    }
}
