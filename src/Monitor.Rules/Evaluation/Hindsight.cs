using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Evaluation;

/// <summary>One region's periods judged again by what is known now, from the state before the first of them: what would stand today had the late data been there in time.</summary>
/// <remarks>What people ordered is carried out again where it was; a period whose data has been withdrawn keeps the grade it was given.</remarks>
internal sealed class Hindsight
{
    private readonly LifecyclePolicy policy;
    private readonly RegionTrack was;
    private readonly List<JudgedStretch> past = [];
    private readonly List<(Grade Grade, Finding Finding)> rises = [];
    private Finding? firstOther;
    private GradeRuns runsBefore;
    private GradeRuns runs;
    private JudgedStretch? last;

    /// <param name="policy">The rule's patience.</param>
    /// <param name="was">The track as it was judged.</param>
    /// <param name="from">The first period to judge again; not before the first one judged.</param>
    /// <param name="judge">The finding of a period; null where the rule rests.</param>
    public Hindsight(LifecyclePolicy policy, RegionTrack was, Period from, Func<Period, Finding?> judge)
    {
        (this.policy, this.was) = (policy, was);
        var recorded = was.Stretches();
        past.AddRange(recorded.Select(stretch => stretch.Before(from)).OfType<JudgedStretch>());
        (runs, Standing) = past.Count == 0 ? (default, null) : (past[^1].Runs, past[^1].Standing);
        Told = Standing?.Grade ?? Grade.None;
        for (var period = from; period <= was.Evaluated; period = period.Next)
        {
            Take(period, recorded.FirstOrDefault(stretch => period >= stretch.First && period <= stretch.Last), judge(period));
        }
    }

    /// <summary>Whether any period now says something else than it did.</summary>
    public bool IsOther { get; private set; }

    /// <summary>Whether the last period's data is still known; where it has been withdrawn, nothing falls.</summary>
    public bool IsLastKnown { get; private set; }

    /// <summary>What would stand now; null for no alert.</summary>
    public Standing? Standing { get; private set; }

    /// <summary>The gravest grade that stood, as it was judged, just before the first period judged again or later.</summary>
    public Grade Told { get; private set; }

    /// <summary>The gravest grade that anything would have risen to, with the finding that would have brought it; null where nothing would have risen.</summary>
    public (Grade Grade, Finding Finding)? Gravest => rises.Count == 0 ? null : rises.MaxBy(rise => rise.Grade);

    /// <summary>The finding that decides what would stand now: the last that raised a grade, or the first that is another than it was.</summary>
    public Finding? Deciding => rises.Count > 0 ? rises[^1].Finding : firstOther;

    /// <summary>The track as it would be, with an alert.</summary>
    public RegionTrack Track(Alert? open) => last is null ? was with { Open = open } : was with { Before = runsBefore, Grade = last.Grade, IsPart = last.IsPart, Open = open, Past = [.. past] };

    private void Take(Period period, JudgedStretch? recorded, Finding? judged)
    {
        var finding = judged?.Speaks(Standing?.Grade ?? Grade.None) == true ? judged : null;
        IsLastKnown = finding is not null;
        if ((finding?.Grade ?? recorded?.Grade) is not { } grade)
        {
            return;
        }

        var isPart = finding is null ? recorded!.IsPart : finding.Data == DataStatus.Partial;
        if (recorded?.Grade != grade || recorded.IsPart != isPart)
        {
            IsOther = true;
            firstOther ??= finding;
        }

        Told = recorded?.Standing is { } told && told.Grade > Told ? told.Grade : Told;
        Keep(last);
        (runsBefore, runs) = (runs, isPart ? runs.AfterPart(grade) : runs.After(grade));
        Decide(period, finding, isPart ? DataStatus.Partial : DataStatus.Complete);
        last = new JudgedStretch(period, period, grade, runs, Standing = Obeyed(recorded?.Ordered), recorded?.Ordered) { IsPart = isPart };
    }

    private void Decide(Period period, Finding? finding, DataStatus data)
    {
        var stayed = Standing is null ? 0 : period.Ordinal - Standing.RaisedPeriod.Ordinal;
        var decision = AlertLifecycle.Decide(Standing, data, runs, stayed, hasGrown: false, policy);
        if (decision.Change is AlertChangeKind.Raise or AlertChangeKind.Upgrade && finding is not null)
        {
            rises.Add((decision.Grade, finding));
        }

        Standing = decision.Change switch
        {
            AlertChangeKind.Raise => new Standing(decision.Grade, period, null),
            AlertChangeKind.Upgrade or AlertChangeKind.Lower => Standing! with { Grade = decision.Grade, Proposed = null },
            AlertChangeKind.ProposeLowering => Standing! with { Proposed = decision.Grade },
            AlertChangeKind.WithdrawProposal => Standing! with { Proposed = null },
            AlertChangeKind.Quiet => null,
            _ => Standing,
        };
    }

    /// <summary>What people ordered then, as far as it fits what would have stood: the same test as when it was ordered.</summary>
    private Standing? Obeyed(Grade? ordered) => ordered is { } to && Standing?.Proposed is { } proposed && proposed <= to && to < Standing.Grade
        ? to == Grade.None ? null : Standing with { Grade = to, Proposed = null }
        : Standing;

    private void Keep(JudgedStretch? judged)
    {
        if (judged is null)
        {
            return;
        }

        if (past.Count > 0 && past[^1].With(judged) is { } longer)
        {
            past[^1] = longer;
        }
        else
        {
            past.Add(judged);
        }
    }
}
