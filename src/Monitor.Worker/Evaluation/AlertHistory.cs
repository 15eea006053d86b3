using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Evaluation;

/// <summary>The alerts of a stretch of time with all their changes, in the order they were raised.</summary>
internal sealed class AlertHistory(RuleSet rules)
{
    /// <summary>The least grade that counts as an alarm of the whole.</summary>
    public const Grade AlarmGrade = Grade.Serious;

    private readonly List<AlertLife> alerts = [];
    private readonly Dictionary<string, AlertLife> byNumber = new(StringComparer.Ordinal);

    public IReadOnlyList<AlertLife> Alerts => alerts;

    public void Add(IEnumerable<AlertChange> changes)
    {
        foreach (var change in changes)
        {
            if (!byNumber.TryGetValue(change.Number, out var life))
            {
                life = new AlertLife(change.Number, change.RuleId, change.Region, change.IsData);
                byNumber.Add(change.Number, life);
                alerts.Add(life);
            }

            life.Changes.Add(change);
        }
    }

    /// <summary>The days on which one rule had an alert in a region: from the day it was raised to the day it ended, null while it stands.</summary>
    public IEnumerable<(DateOnly On, DateOnly? Off)> Stretches(string ruleId, string region) =>
        from life in alerts
        where life.RuleId == ruleId && life.Region == region && !life.IsNoted
        select (rules.DayOf(life.RaisedAt), life.EndedAt is { } ended ? rules.DayOf(ended) : (DateOnly?)null);

    /// <summary>The days on which a region stood at the alarm grade or above, whichever of its alerts held it there.</summary>
    public IEnumerable<(DateOnly On, DateOnly? Off)> AlarmStretches(string region)
    {
        var holding = new HashSet<string>(StringComparer.Ordinal);
        DateOnly? on = null;
        foreach (var change in alerts.Where(a => a.Region == region && !a.IsData).SelectMany(a => a.Changes).OrderBy(c => c.At).ThenBy(c => c.Number, StringComparer.Ordinal).GroupBy(c => c.At))
        {
            foreach (var one in change)
            {
                Count(holding, one);
            }

            var day = rules.DayOf(change.Key);
            if (on is null && holding.Count > 0)
            {
                on = day;
            }
            else if (on is { } start && holding.Count == 0)
            {
                yield return (start, day);
                on = null;
            }
        }

        if (on is { } standing)
        {
            yield return (standing, null);
        }
    }

    private static void Count(HashSet<string> holding, AlertChange change)
    {
        switch (change.Kind)
        {
            case AlertChangeKind.Raise or AlertChangeKind.Upgrade or AlertChangeKind.Lower when change.To >= AlarmGrade:
                holding.Add(change.Number);
                break;
            case AlertChangeKind.Lower or AlertChangeKind.Quiet:
                holding.Remove(change.Number);
                break;
        }
    }
}
