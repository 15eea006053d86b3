using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Response;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the escalation of each level, and checks that its steps follow one another and reach somebody.</summary>
/// <param name="refusals">Where mistakes go.</param>
/// <param name="regions">The tree, null where it has mistakes of its own; then groups are not checked.</param>
internal sealed class EscalationBuilder(ConfigRefusals refusals, RegionTree? regions)
{
    /// <summary>Checks it.</summary>
    /// <param name="document">The escalation.</param>
    /// <param name="people">The people of the profile.</param>
    /// <param name="groups">Its chat groups; default where they could not be read.</param>
    public void Check(EscalationDocument document, ImmutableArray<PersonDocument> people, ImmutableArray<ChatSettings> groups)
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
            if (regions is not null && !groups.IsDefault && step.Channels.IndexOf(EscalationChannel.Chat) is var place and >= 0)
            {
                CheckGroups(step, place, groups, regions);
            }
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

    private void CheckGroups(EscalationStepDocument step, int place, ImmutableArray<ChatSettings> groups, RegionTree tree)
    {
        var own = groups.Select(group => tree.Resolve(group.Region)).OfType<Region>().ToArray();
        var without = tree.Regions
            .Where(region => region.IsGraded && step.Levels.Contains(region.Level))
            .SelectMany(owner => Asked(step, owner, tree))
            .DistinctBy(region => region.Index)
            .Where(region => !own.Any(group => tree.IsWithin(region, group)))
            .ToArray();
        if (without is [var first, ..])
        {
            var which = without.Length == 1 ? tree.FullName(first) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{tree.FullName(first)}等 {without.Length} 个地区");
            refusals.Add(step, nameof(step.Channels), place, $"{which}及其上级没有工作群，这一步的群消息无处可发；请在 service.yaml 的 channels.chat 中配置，或者删去 chat");
        }
    }

    /// <summary>The regions whose groups a step asks for when a region handles the case.</summary>
    private static IEnumerable<Region> Asked(EscalationStepDocument step, Region owner, RegionTree tree)
    {
        var above = step.To.Any(target => target is EscalationTarget.AboveDutyOfficer or EscalationTarget.AboveLead);
        if (above && tree.ParentOf(owner) is { } parent)
        {
            yield return parent;
        }

        if (!above || step.To.Any(target => target is EscalationTarget.DutyOfficer or EscalationTarget.Lead))
        {
            yield return owner;
        }
    }

    private static Monitor.Rules.Notifications.PersonRole? RoleOf(EscalationTarget target) => target switch
    {
        EscalationTarget.DutyOfficer or EscalationTarget.AboveDutyOfficer => Monitor.Rules.Notifications.PersonRole.DutyOfficer,
        EscalationTarget.Lead or EscalationTarget.AboveLead => Monitor.Rules.Notifications.PersonRole.Lead,
        _ => null,
    };
}
