using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Evaluation;

/// <summary>The tracks of one rule while an evaluation runs; copied when the first of them changes.</summary>
internal sealed class RuleTracks(EvaluationStep step, Rule rule, ImmutableArray<RegionTrack?> before)
{
    private RegionTrack?[]? changed;

    public Rule Rule => rule;

    /// <summary>Whether the rule was not judged in the evaluation before.</summary>
    public bool IsFirst => before.IsEmpty;

    public RegionTrack? this[int region] => changed is null ? (before.IsEmpty ? null : before[region]) : changed[region];

    /// <summary>The regions with an open alert or a condition that holds: they are judged even when nothing speaks of them.</summary>
    public SortedSet<int> Watched()
    {
        var watched = new SortedSet<int>();
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] is { } track && (track.Open is not null || !track.Runs.IsCalm))
            {
                watched.Add(i);
            }
        }

        return watched;
    }

    /// <summary>The tracks as an array for the state; null where none changed.</summary>
    public ImmutableArray<RegionTrack?>? Changed() => changed is not null ? ImmutableArray.Create(changed)
        : IsFirst ? ImmutableArray.Create(new RegionTrack?[step.Rules.Regions.Regions.Length])
        : null;

    /// <summary>Takes in what the rule says of one region and period.</summary>
    public void Decide(Finding finding)
    {
        var track = this[finding.Region];
        if (!finding.Speaks(track?.Open?.Grade ?? Grade.None))
        {
            return; // no data, no decision: the grade stays as it is
        }

        var runsBefore = track is null ? default : track.Evaluated == finding.Period ? track.Before : track.Runs;
        var isPart = finding.Data == DataStatus.Partial;
        var runs = isPart ? runsBefore.AfterPart(finding.Grade) : runsBefore.After(finding.Grade);
        var open = track?.Open is { } alert ? alert with { Period = finding.Period, Evidence = finding.Explain() } : null;
        var decision = AlertLifecycle.Decide(open, finding.Data, runs, open is null ? 0 : finding.Period.Ordinal - open.RaisedPeriod.Ordinal, finding.HasGrown, rule.Policy);
        if (decision.Change is AlertChangeKind.Lower or AlertChangeKind.Quiet or AlertChangeKind.ProposeLowering && OverdueAfter(finding.Period) is not null)
        {
            decision = new(AlertChangeKind.Keep, AlertReason.DataMissing, open!.Grade); // a late calm figure says nothing of the period that is overdue now
        }

        if (decision.Change is AlertChangeKind.Raise or AlertChangeKind.Upgrade && IsLate(finding, out var late))
        {
            decision = decision with { Reason = AlertReason.LateData };
            var explain = finding.Explain;
            finding = finding with { Explain = () => LateWording.Explain(explain(), late, rule is EventRule, step.Rules) };
            open = open is null ? null : open with { Evidence = finding.Explain() };
        }

        var isAgain = track?.Evaluated == finding.Period;
        Set(finding.Region, new RegionTrack(finding.Period, runsBefore, finding.Grade, Apply(decision, open, finding))
        {
            Past = rule is not FigureRule ? null : isAgain ? track!.Past : track?.PastBefore(finding.Period, LateData.Horizon(step.Rules, finding.Period.Kind, step.Today)),
            Ordered = isAgain ? track!.Ordered : null,
            IsPart = isPart,
        });
    }

    /// <summary>Judges periods again that late data touches, and brings what stands into line with what would stand had it been there in time.</summary>
    /// <param name="region">The region.</param>
    /// <param name="late">The earliest period touched.</param>
    /// <param name="horizon">The first period that may be judged again.</param>
    /// <param name="judge">The finding of a period; null where the rule rests.</param>
    public void Rejudge(Region region, LateFigure late, Period horizon, Func<Period, Finding?> judge)
    {
        var track = this[region.Index]!;
        var first = track.Stretches()[0].First;
        var from = Later(late.Period, Later(first, horizon));
        if (from >= track.Evaluated)
        {
            return; // the last period is judged again anyway
        }

        var hindsight = new Hindsight(rule.Policy, track, from, judge);
        if (hindsight.IsOther)
        {
            var open = new LateAlert(step, rule, region, late, hindsight, OverdueAfter(track.Evaluated) is not null).Settle(track);
            Set(region.Index, hindsight.Track(open));
        }
    }

    /// <summary>Whether a finding is what it is because of data that came after it was due. A figure that is put together from those of several regions until then is not late.</summary>
    private bool IsLate(Finding finding, out LateFigure late)
    {
        late = finding.Late ?? default;
        return finding.Late is not null && (rule is not FigureRule figures || finding.Period.End.AddDays(figures.Inputs.Max(input => DueDays(step.Rules, input))) < step.Today);
    }

    private static Period Later(Period one, Period other) => one > other ? one : other;

    /// <summary>Freezes the open alerts whose next figure is overdue, and thaws those whose figures are whole again. An event rule judges the reports it has and never freezes.</summary>
    public void FreezeOverdue()
    {
        var regions = changed?.Length ?? before.Length;
        for (var i = 0; i < regions; i++)
        {
            if (this[i] is { Open: { } open } track)
            {
                Freeze(i, track, open, OverdueAfter(track.Evaluated));
            }
        }
    }

    /// <summary>Carries out what people ordered of the open alerts, or says why not. Comes after the findings of the moment, so that a condition that came back just now is seen.</summary>
    /// <param name="isKnown">Whether all that an alert was last judged by is still known.</param>
    /// <param name="level">The level whose alerts are looked at; null for all.</param>
    public void Obey(Func<Alert, bool> isKnown, AdministrativeLevel? level = null)
    {
        foreach (var order in step.Orders)
        {
            for (var i = 0; i < (changed?.Length ?? before.Length); i++)
            {
                if (this[i] is { Open: { } open } track && open.Number == order.Alert && (level is null || step.Rules.Regions.Regions[i].Level == level))
                {
                    Obey(i, track, open, order, isKnown(open));
                    break;
                }
            }
        }
    }

    private void Obey(int region, RegionTrack track, Alert open, AlertOrder order, bool isKnown)
    {
        if (order.Refuse(open, isKnown) is { } reason)
        {
            step.Refuse(order, reason, open);
            return;
        }

        step.Done(order);
        var lowered = open with { Grade = order.To, ChangedAt = step.KnownAt, Proposed = null };
        step.Record(lowered, order.To == Grade.None ? AlertChangeKind.Quiet : AlertChangeKind.Lower, AlertReason.OrderedByPerson, open.Grade, order.To);
        Set(region, track with { Open = order.To == Grade.None ? null : lowered, Ordered = order.To });
    }

    private void Freeze(int region, RegionTrack track, Alert open, DateOnly? since)
    {
        if (open.FrozenSince == since)
        {
            return;
        }

        var after = open with { FrozenSince = since };
        if (since is null)
        {
            step.Record(after, AlertChangeKind.Thaw, AlertReason.DataReturned, open.Grade, open.Grade);
        }
        else if (open.FrozenSince is null)
        {
            step.Record(after, AlertChangeKind.Freeze, AlertReason.DataMissing, open.Grade, open.Grade);
        }

        Set(region, track with { Open = after });
    }

    /// <summary>The day since which the figure after a period is overdue; null where it is not, and for rules that do not wait for figures.</summary>
    private DateOnly? OverdueAfter(Period judged)
    {
        if (rule is not FigureRule figures)
        {
            return null;
        }

        var overdueFrom = NextJudged(figures, judged).End.AddDays(figures.Inputs.Max(input => DueDays(step.Rules, input)) + 1);
        return overdueFrom <= step.Today ? overdueFrom : null;
    }

    /// <summary>The next period the rule does not rest in: a pause is no missing input.</summary>
    private Period NextJudged(FigureRule figures, Period period)
    {
        do
        {
            period = period.Next;
        }
        while (figures.PausesAtFestival && step.Rules.Calendar.InPause(period));

        return period;
    }

    private Alert? Apply(AlertDecision decision, Alert? open, Finding finding)
    {
        var after = decision.Change switch
        {
            AlertChangeKind.Raise => step.NewAlert(rule, step.Rules.Regions.Regions[finding.Region], decision.Grade, finding.Period, finding.Explain()),
            AlertChangeKind.Upgrade => open! with { Grade = decision.Grade, Peak = (Grade)Math.Max((int)open.Peak, (int)decision.Grade), ChangedAt = step.KnownAt, Proposed = null },
            AlertChangeKind.Lower => open! with { Grade = decision.Grade, ChangedAt = step.KnownAt, Proposed = null },
            AlertChangeKind.ProposeLowering => open! with { Proposed = decision.Grade },
            AlertChangeKind.WithdrawProposal => open! with { Proposed = null },
            _ => open,
        };
        if (decision.Change != AlertChangeKind.Keep)
        {
            step.Record(after!, decision.Change, decision.Reason, open?.Grade ?? Grade.None, decision.Grade);
        }

        return decision.Change == AlertChangeKind.Quiet ? null : after;
    }

    private void Set(int region, RegionTrack track)
    {
        if (track == this[region])
        {
            return;
        }

        changed ??= before.IsEmpty ? new RegionTrack?[step.Rules.Regions.Regions.Length] : [.. before];
        // A rule that looks at the same again at every moment has nothing to carry on of a region that is calm.
        changed[region] = rule is EventRule or FindingRule or CompositeRule or RegisterRule && track.Open is null && track.Runs.IsCalm ? null : track;
    }

    /// <summary>What comes later than the figure itself is no reason to call the figure overdue.</summary>
    private static int DueDays(RuleSet rules, string key)
    {
        var indicator = rules.Indicators[key];
        return (indicator.Formula?.Inputs.Select(input => DueDays(rules, input)) ?? []).Append(indicator.DueDays).Max();
    }
}
