using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Issues;

/// <summary>权限表: who may do what with issues of briefings. The analyst writes, the lead approves and sends; each only for regions they answer for.</summary>
public static class IssueRights
{
    private static readonly FrozenDictionary<PersonRole, ImmutableArray<IssueAct>> ByRole = new Dictionary<PersonRole, ImmutableArray<IssueAct>>
    {
        [PersonRole.Analyst] = [IssueAct.Make, IssueAct.Edit, IssueAct.Correct],
        [PersonRole.Lead] = [.. Enum.GetValues<IssueAct>()],
    }.ToFrozenDictionary();

    /// <summary>Whether a role may do an act at all.</summary>
    public static bool May(IssueAct act, PersonRole? role) => role is { } known && ByRole.GetValueOrDefault(known, []).Contains(act);

    /// <summary>Whether a role may read issues: all but the operator (运维员), whose work is the service.</summary>
    public static bool MayRead(PersonRole? role) => role is not (null or PersonRole.Operator);

    /// <summary>Whether an actor answers for all the regions that an issue speaks of.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="roots">The codes of the issue's regions.</param>
    /// <param name="tree">The tree.</param>
    public static bool AnswersFor(Actor actor, IEnumerable<string> roots, RegionTree tree) =>
        tree.Find(actor.Region) is { IsGraded: true } own && roots.All(root => tree.Resolve(root) is { } region && tree.IsWithin(region, own));

    /// <summary>Why somebody may not do an act, and who may; null where it is allowed.</summary>
    /// <param name="act">The act.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="scope">The name of what the issue speaks of, such as 青岛市.</param>
    /// <param name="roots">The codes of its regions.</param>
    /// <param name="tree">The tree.</param>
    public static Refusal? Refuse(IssueAct act, Actor actor, string scope, IEnumerable<string> roots, RegionTree tree)
    {
        var name = IssueWording.Of(act);
        if (actor.Role is not { } role)
        {
            return new(RefusalKind.NotAllowed, $"没有登记岗位的人员不能{name}。", "请先在人员名单中登记姓名、岗位和负责地区。");
        }

        if (!May(act, role))
        {
            return new(RefusalKind.NotAllowed, $"{CaseWording.Of(role)}不能{name}。", $"请由{RolesOf(act)}办理。");
        }

        return AnswersFor(actor, roots, tree)
            ? null
            : new(RefusalKind.NotAllowed, $"{scope}不在您负责的地区之内，不能{name}。", $"请由{scope}或其上级的{RolesOf(act)}办理。");
    }

    private static string RolesOf(IssueAct act) => string.Join("、", Enum.GetValues<PersonRole>().Where(role => May(act, role)).Select(CaseWording.Of));
}
