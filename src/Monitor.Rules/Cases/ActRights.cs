using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Cases;

/// <summary>权限表: who may do what, by role and by how the actor's region stands to the case. The one place for HTTP, command line and pages.</summary>
public static class ActRights
{
    /// <summary>What a role may do with an act.</summary>
    public static ActRight Of(ActKind act, PersonRole? role, RegionRelation relation) => throw new NotSupportedException();

    /// <summary>Whether a role may read a case.</summary>
    public static bool MayRead(PersonRole? role, RegionRelation relation) => throw new NotSupportedException();

    /// <summary>How a region stands to a case. For the answer to a hand-over the region asked counts as the owner.</summary>
    public static RegionRelation RelationOf(string region, Case subject, ActKind act, RegionTree regions) => throw new NotSupportedException();
}
