using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Response;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the escalation of each level, and checks that its steps follow one another and reach somebody.</summary>
internal sealed class EscalationBuilder(ConfigRefusals refusals)
{
    public void Check(EscalationDocument document, ImmutableArray<PersonDocument> people)
    {
        if (document is { Times: > 0, Repeat: null })
        {
            refusals.Add(document, nameof(document.Times), "写了再呼叫的次数 times，还须用 repeat 写明间隔");
        }

        var last = new Dictionary<(AdministrativeLevel Level, int Grade), TimeSpan>();
        foreach (var step in document.Steps)
        {
            foreach (var before in step.Levels.SelectMany(level => step.Grades.Select(grade => (level, grade))).Where(at => last.GetValueOrDefault(at) >= step.After).Take(1))
            {
                refusals.Add(step, nameof(step.After), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第 {before.grade} 级的前一步已在 {last[before].TotalMinutes:0.##} 分钟后，各步应一步晚于一步"));
            }

            foreach (var at in step.Levels.SelectMany(level => step.Grades.Select(grade => (level, grade))))
            {
                last[at] = step.After;
            }

            CheckReach(step, people);
        }
    }

    /// <summary>The escalation of each level that has steps.</summary>
    public static FrozenDictionary<AdministrativeLevel, EscalationPolicy> Build(EscalationDocument? document) => document is null
        ? FrozenDictionary<AdministrativeLevel, EscalationPolicy>.Empty
        : Enum.GetValues<AdministrativeLevel>()
            .Select(level => (Level: level, Policy: PolicyOf(document, level)))
            .Where(one => !one.Policy.Steps.IsEmpty)
            .ToFrozenDictionary(one => one.Level, one => one.Policy);

    private static EscalationPolicy PolicyOf(EscalationDocument document, AdministrativeLevel level) => new()
    {
        FollowWithin = document.FollowWithin,
        Repeat = document.Repeat,
        Times = document.Times,
        Steps = [.. document.Steps.Where(step => step.Levels.Contains(level)).Select(ToStep)],
    };

    private static EscalationStep ToStep(EscalationStepDocument step) => new()
    {
        Grades = [.. step.Grades.Order().Select(grade => (Grade)grade)],
        After = step.After,
        To = step.To,
        Persons = step.Persons,
        Channels = [.. step.Channels.Distinct().Order()],
    };

    private void CheckReach(EscalationStepDocument step, ImmutableArray<PersonDocument> people)
    {
        if (step.To.IsEmpty && step.Persons.IsEmpty)
        {
            refusals.Add(step, nameof(step.To), "to 和 persons 至少写一个，否则这一步无人可呼");
        }

        if (people.IsEmpty)
        {
            return; // a profile that names nobody at all is told so elsewhere
        }

        foreach (var (index, id) in step.Persons.Index().Where(one => people.All(person => person.Id != one.Item)))
        {
            refusals.Add(step, nameof(step.Persons), index, ConfigRefusals.Unknown("人员", id, people.Select(person => person.Id)));
        }

        foreach (var (index, role) in step.To.Index().Select(one => (one.Index, Role: RoleOf(one.Item))).Where(one => one.Role is { } role && people.All(person => person.Role.ToString() != role.ToString())))
        {
            refusals.Add(step, nameof(step.To), index, $"people.yaml 中没有一个人担任{CaseWording.Of(role!.Value)}，这一步无人可呼");
        }
    }

    private static Monitor.Rules.Notifications.PersonRole? RoleOf(EscalationTarget target) => target switch
    {
        EscalationTarget.DutyOfficer or EscalationTarget.AboveDutyOfficer => Monitor.Rules.Notifications.PersonRole.DutyOfficer,
        EscalationTarget.Lead or EscalationTarget.AboveLead => Monitor.Rules.Notifications.PersonRole.Lead,
        _ => null,
    };
}
