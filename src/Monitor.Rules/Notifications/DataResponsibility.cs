using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Notifications;

/// <summary>数据责任: who delivers what a data alert is about, and which role urges and verifies.</summary>
/// <param name="Owners">报送单位, as the sources name them; empty where they name none.</param>
/// <param name="Roles">责任角色.</param>
public sealed record DataResponsibility(ImmutableArray<string> Owners, ImmutableArray<PersonRole> Roles)
{
    /// <summary>Of a rule; null where no source of figures answers for it.</summary>
    public static DataResponsibility? Of(string ruleId, RuleSet rules)
    {
        var sources = NoticeWording.RuleOf(ruleId, rules) switch
        {
            DeliveryRule delivery => rules.Sources.Where(source => source.Id == delivery.Source),
            CompletenessRule completeness => Delivering(completeness.Indicator),
            PlausibilityRule plausibility => Delivering(plausibility.Indicator),
            _ => [],
        };
        return sources.ToArray() is { Length: > 0 } found
            ? new([.. found.Select(source => source.Owner).Where(owner => owner.Length > 0).Distinct()], [.. found.Select(source => Enum.Parse<PersonRole>(source.FollowUp)).Distinct().Order()])
            : null;

        IEnumerable<DataSource> Delivering(string indicator) => rules.Sources.Where(source => source.Indicators.Contains(indicator));
    }

    /// <summary>Such as 报送单位为省社会保险事业中心，由值班员负责催报、核实。</summary>
    public string ToSentence() => $"报送单位{(Owners.IsEmpty ? "未登记" : $"为{OwnerNames}")}，由{RoleNames}负责催报、核实。";

    /// <summary>The same for a cell of a table.</summary>
    public string ToShort() => $"{(Owners.IsEmpty ? "未登记" : OwnerNames)}；{RoleNames}";

    private string OwnerNames => string.Join("、", Owners);

    private string RoleNames => string.Join("、", Roles.Select(PersonRoleName.Of));

    /// <summary>The ids of those who must hear of a data alert for their role: of each role the people of the nearest region, the alert's own or one above it, who are on duty and have a mail address.</summary>
    internal static IEnumerable<string> Followers(AlertChange change, Region region, IReadOnlyCollection<Person> people, RuleSet rules) =>
        !change.IsData || Of(change.RuleId, rules) is not { } responsibility ? [] : responsibility.Roles.SelectMany(role => Nearest(role, region, people, rules));

    private static string[] Nearest(PersonRole role, Region region, IReadOnlyCollection<Person> people, RuleSet rules)
    {
        for (var place = region; place is not null; place = rules.Regions.ParentOf(place))
        {
            string[] found = [.. people.Where(person => person.Role == role && person is { IsOffDuty: false, Mail: not null } && rules.Regions.Find(person.Region)?.Index == place.Index).Select(person => person.Id)];
            if (found.Length > 0)
            {
                return found;
            }
        }

        return [];
    }
}
