using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Evaluation;

/// <summary>One evaluation while it runs: collects the new state and the changes.</summary>
internal sealed class EvaluationStep(RuleSet rules, EvaluationState before, DateTimeOffset knownAt, ImmutableArray<AlertOrder> orders)
{
    private readonly List<AlertOrder> waiting = [.. orders];
    private ImmutableArray<LayoffFinding> found;
    private readonly List<RefusedOrder> refused = [];
    private readonly List<AlertChange> changes = [];
    private readonly ImmutableSortedDictionary<string, ImmutableArray<RegionTrack?>>.Builder tracks = before.Tracks.ToBuilder();
    private readonly ImmutableSortedDictionary<string, int>.Builder numbers = before.Numbers.ToBuilder();

    public DateTimeOffset KnownAt => knownAt;

    public DateOnly Today { get; } = rules.DayOf(knownAt);

    public RuleSet Rules => rules;

    /// <summary>裁员报告研判 of the moment; judged when a rule first asks for it.</summary>
    public ImmutableArray<LayoffFinding> Found(Panel panel)
    {
        if (found.IsDefault)
        {
            found = LayoffJudgement.Judge(rules.Filing, rules, panel.Reports, Today, EnterpriseHeadcounts.Of(panel.Enterprises, rules, Today.AddDays(-rules.Filing.LookbackDays)));
        }

        return found;
    }

    public RuleTracks TracksOf(Rule rule) => new(this, rule, tracks.TryGetValue(rule.Id, out var judged) ? judged : []);

    public void Keep(RuleTracks ruleTracks)
    {
        if (ruleTracks.Changed() is { } changed)
        {
            tracks[ruleTracks.Rule.Id] = changed;
        }
    }

    /// <summary>Ends the alerts of regions that have left the tree and have no one successor.</summary>
    public void RetireRegions()
    {
        foreach (var open in before.Departed)
        {
            Record(open, AlertChangeKind.Quiet, AlertReason.RegionRetired, open.Grade, Grade.None);
        }
    }

    /// <summary>Ends the alerts of rules whose figures now speak of periods of another kind: runs of weeks say nothing of months. The rule begins anew in this evaluation.</summary>
    public void RestartRules()
    {
        foreach (var rule in rules.Rules)
        {
            var kind = PeriodOf(rule);
            if (tracks.TryGetValue(rule.Id, out var judged) && judged.Any(IsOther))
            {
                Retire(judged.Where(IsOther), AlertReason.PeriodChanged);
                RegionTrack?[] left = [.. judged.Select(track => IsOther(track) ? null : track)];
                if (left.All(track => track is null))
                {
                    tracks.Remove(rule.Id);
                }
                else
                {
                    tracks[rule.Id] = ImmutableArray.Create(left);
                }
            }

            bool IsOther(RegionTrack? track) => track is not null && track.Evaluated.Kind != kind;
        }
    }

    /// <summary>The kind of period that a rule judges.</summary>
    private PeriodKind PeriodOf(Rule rule) => rule switch
    {
        FigureRule figures => rules.Indicators[figures.Indicator].Period,
        CompletenessRule completeness => rules.Indicators[completeness.Indicator].Period,
        RegisterRule register => register.Every,
        _ => PeriodKind.Day,
    };

    /// <summary>Ends the alerts of rules that are gone from the configuration, no longer in force, or no longer in force for a region.</summary>
    public void RetireRules()
    {
        var inForce = rules.Rules.Where(r => r.IsEffective(Today)).ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var (id, judged) in before.Tracks)
        {
            if (!inForce.TryGetValue(id, out var rule))
            {
                Retire(judged, AlertReason.RuleRetired);
                tracks.Remove(id);
            }
            else if (Outside(rule, judged))
            {
                var scope = rules.ScopeOf(rule);
                Retire(judged.Where((_, region) => !scope.Holds(region)), AlertReason.RuleRetired);
                tracks[id] = [.. judged.Select((track, region) => scope.Holds(region) ? track : null)];
            }
        }
    }

    private bool Outside(Rule rule, ImmutableArray<RegionTrack?> judged)
    {
        if (rule is CalendarRule or DeliveryRule or PlausibilityRule { Measure: not ShiftMeasure.Each })
        {
            return false; // it speaks of the province whatever its scope
        }

        var scope = rules.ScopeOf(rule);
        for (var region = 0; region < judged.Length; region++)
        {
            if (judged[region] is not null && !scope.Holds(region))
            {
                return true;
            }
        }

        return false;
    }

    private void Retire(IEnumerable<RegionTrack?> judged, AlertReason reason)
    {
        foreach (var open in judged.Where(t => t?.Open is not null).Select(t => t!.Open!))
        {
            Record(open, AlertChangeKind.Quiet, reason, open.Grade, Grade.None);
        }
    }

    /// <summary>The orders that nobody has looked at yet, in order.</summary>
    public IReadOnlyList<AlertOrder> Orders => [.. waiting];

    /// <summary>An order has been carried out.</summary>
    public void Done(AlertOrder order) => waiting.Remove(order);

    /// <summary>An order does not fit; where its alert is open, its history says so.</summary>
    public void Refuse(AlertOrder order, AlertReason reason, Alert open)
    {
        waiting.Remove(order);
        refused.Add(new RefusedOrder(order, reason));
        Record(open, AlertChangeKind.RefuseOrder, reason, open.Grade, open.Grade);
    }

    /// <summary>The alerts that composite rules count, as they stand now.</summary>
    public ImmutableArray<StandingAlert> Standing(int windowDays) => StandingAlerts.Within(
        rules,
        tracks.Values.SelectMany(judged => judged).Where(track => track?.Open is not null).Select(track => track!.Open!),
        before.Recent.Concat(changes),
        rules.StartOf(Today.AddDays(1 - windowDays)));

    public void Record(Alert alert, AlertChangeKind kind, AlertReason reason, Grade from, Grade to) => changes.Add(new AlertChange
    {
        Number = alert.Number,
        RuleId = alert.RuleId,
        Region = alert.Region,
        IsData = alert.IsData,
        At = knownAt,
        Kind = kind,
        Reason = reason,
        From = from,
        To = to,
        Period = alert.Period,
        Evidence = alert.Evidence,
    });

    /// <summary>An alert with the next number.</summary>
    public Alert NewAlert(Rule rule, Region region, Grade grade, Period period, Evidence evidence) => new()
    {
        Number = NextNumber(rule.IsData),
        RuleId = rule.Id,
        Region = region.Code,
        IsData = rule.IsData,
        Grade = grade,
        Peak = grade,
        RaisedAt = knownAt,
        RaisedPeriod = period,
        ChangedAt = knownAt,
        Period = period,
        Evidence = evidence,
    };

    /// <summary>The next number of a kind in the year of the evaluation.</summary>
    private string NextNumber(bool isData)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{(isData ? "SJ" : "YJ")}{Today.Year:0000}");
        var number = numbers.GetValueOrDefault(prefix) + 1;
        numbers[prefix] = number;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:0000}");
    }

    public EvaluationResult Result()
    {
        var horizon = knownAt.AddDays(-EvaluationState.RecentDays);
        var state = before with
        {
            KnownAt = knownAt,
            Began = before.Began ?? knownAt,
            Tracks = tracks.ToImmutable(),
            Departed = [],
            Numbers = numbers.ToImmutable(),
            Recent = changes.Count == 0 && (before.Recent.IsEmpty || before.Recent[0].At >= horizon)
                ? before.Recent
                : [.. before.Recent.Where(c => c.At >= horizon), .. changes],
        };
        refused.AddRange(waiting.Select(order => new RefusedOrder(order, AlertReason.AlertEnded)));
        return new EvaluationResult(state, [.. changes]) { Refused = [.. refused] };
    }
}
