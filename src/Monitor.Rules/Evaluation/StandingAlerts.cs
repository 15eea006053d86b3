using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Evaluation;

/// <summary>The alerts that composite rules count: those that stand, and those that ended within a window because their condition had gone. What people ended, or a retired rule, is not counted on.</summary>
internal static class StandingAlerts
{
    /// <param name="rules">The rules that the evaluation judges by.</param>
    /// <param name="open">The open alerts.</param>
    /// <param name="recent">The changes of at least the window, oldest first.</param>
    /// <param name="from">The moment the window begins.</param>
    /// <returns>In the order of the regions, then of the numbers.</returns>
    public static ImmutableArray<StandingAlert> Within(RuleSet rules, IEnumerable<Alert> open, IEnumerable<AlertChange> recent, DateTimeOffset from)
    {
        var stood = new SortedDictionary<string, Stood>(StringComparer.Ordinal);
        foreach (var change in recent.Where(c => !c.IsData && c.At >= from))
        {
            stood[change.Number] = After(stood.GetValueOrDefault(change.Number), change);
        }

        foreach (var alert in open.Where(alert => !alert.IsData))
        {
            stood[alert.Number] = stood.GetValueOrDefault(alert.Number) is { } earlier && earlier.Grade > alert.Grade
                ? earlier
                : new Stood(alert.RuleId, alert.Region, alert.Grade, alert.Evidence);
        }

        var byId = rules.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        return
        [
            .. from pair in stood
               where pair.Value.Grade > Grade.None && byId.ContainsKey(pair.Value.RuleId)
               let region = rules.Regions.Find(pair.Value.Region)
               where region is not null
               orderby region.Index
               select new StandingAlert(pair.Key, byId[pair.Value.RuleId], region.Index, pair.Value.Grade, pair.Value.Evidence.Summary, RestsOnDetector(pair.Value, stood, byId)),
        ];
    }

    private static Stood After(Stood? before, AlertChange change)
    {
        var grade = before?.Grade ?? Grade.None;
        return change switch
        {
            { Kind: AlertChangeKind.Raise or AlertChangeKind.Upgrade } => new Stood(change.RuleId, change.Region, Gravest(grade, change.To), change.Evidence),
            { Kind: AlertChangeKind.Lower or AlertChangeKind.Quiet, Reason: not AlertReason.QuietLongEnough } => new Stood(change.RuleId, change.Region, change.To, change.Evidence),
            _ => new Stood(change.RuleId, change.Region, Gravest(grade, change.From), before?.Evidence ?? change.Evidence),
        };
    }

    /// <summary>A composite alert rests on the detector where all that it counted does.</summary>
    private static bool RestsOnDetector(Stood one, IReadOnlyDictionary<string, Stood> all, Dictionary<string, Rule> rules) => rules.GetValueOrDefault(one.RuleId) switch
    {
        AnomalyRule => true,
        CompositeRule => one.Evidence.Members.All(member => all.TryGetValue(member.Alert, out var counted) && RestsOnDetector(counted, all, rules)),
        _ => false,
    };

    private static Grade Gravest(Grade one, Grade other) => one > other ? one : other;

    private sealed record Stood(string RuleId, string Region, Grade Grade, Evidence Evidence);
}
