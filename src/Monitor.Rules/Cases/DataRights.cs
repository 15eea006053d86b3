using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Cases;

/// <summary>数据办理权限: whose data and reporters a person may decide about. What the role must be for an act, the act says itself.</summary>
public static class DataRights
{
    /// <summary>Whether a person may decide about what belongs to a region: the operator (运维员) about everything, others about their own region and those below it.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="region">The region's code, former ones included; null, or a code that nobody knows, stands for the whole.</param>
    /// <param name="regions">The tree.</param>
    public static bool MayDecide(Actor actor, string? region, RegionTree regions) =>
        actor.Role == PersonRole.Operator
        || (regions.Resolve(actor.Region) is { } own && regions.IsWithin((region is null ? null : regions.Resolve(region)) ?? regions.Root, own));
}
