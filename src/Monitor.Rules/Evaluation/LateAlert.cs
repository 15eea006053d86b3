using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Evaluation;

/// <summary>补报触发: brings the alert of a region into line with what late data would have made of it.</summary>
/// <param name="step">The evaluation.</param>
/// <param name="rule">The rule.</param>
/// <param name="region">The region.</param>
/// <param name="late">What came late.</param>
/// <param name="hindsight">What it would have led to.</param>
/// <param name="isOverdue">Whether the figure after the last one judged is overdue: then nothing falls.</param>
internal sealed class LateAlert(EvaluationStep step, Rule rule, Region region, LateFigure late, Hindsight hindsight, bool isOverdue)
{
    /// <summary>Raises, upgrades or lowers now, and notes what would have come and gone.</summary>
    /// <param name="track">The track as it was judged.</param>
    /// <returns>The open alert afterwards; null for none.</returns>
    public Alert? Settle(RegionTrack track)
    {
        var open = (track.Open, hindsight.Standing) switch
        {
            (null, { } standing) => Raise(standing),
            ({ } given, { } standing) when standing.Grade > given.Grade => Upgrade(given, standing),
            ({ } given, var standing) when (standing?.Grade ?? Grade.None) < given.Grade => Lower(track, given, standing),
            ({ } given, { } standing) => given with { RaisedPeriod = standing.RaisedPeriod },
            var (given, _) => given,
        };
        if (hindsight.Gravest is { } gravest && gravest.Grade > hindsight.Told && gravest.Grade > (open?.Grade ?? Grade.None))
        {
            Note(open, gravest.Grade, gravest.Finding);
        }

        return open;
    }

    private Alert Raise(Standing standing)
    {
        var finding = hindsight.Deciding!;
        var raised = step.NewAlert(rule, region, standing.Grade, finding.Period, Explain(finding, $"{finding.Period.ToChinese()}即应触发预警，现予触发")) with { RaisedPeriod = standing.RaisedPeriod };
        step.Record(raised, AlertChangeKind.Raise, AlertReason.LateData, Grade.None, raised.Grade);
        return raised;
    }

    private Alert Upgrade(Alert given, Standing standing)
    {
        var finding = hindsight.Deciding!;
        var upgraded = given with
        {
            Grade = standing.Grade,
            RaisedPeriod = standing.RaisedPeriod,
            Peak = (Grade)Math.Max((int)given.Peak, (int)standing.Grade),
            ChangedAt = step.KnownAt,
            Proposed = null,
            Period = finding.Period,
            Evidence = Explain(finding, $"{finding.Period.ToChinese()}即应升级，现予升级"),
        };
        step.Record(upgraded, AlertChangeKind.Upgrade, AlertReason.LateData, given.Grade, upgraded.Grade);
        return upgraded;
    }

    /// <summary>What would not stand falls as any alert does: the graver ones by a person, none before its time or while its next figure is overdue.</summary>
    private Alert? Lower(RegionTrack track, Alert given, Standing? standing)
    {
        var to = standing?.Grade ?? Grade.None;
        if (isOverdue || !hindsight.IsLastKnown || given.Proposed == to || hindsight.Deciding is not { } finding || track.Evaluated.Ordinal - given.RaisedPeriod.Ordinal < rule.Policy.MinimumStay)
        {
            return given;
        }

        var explained = given with { Period = track.Evaluated, Evidence = Explain(finding, "此前的级别已不成立") };
        if (!rule.Policy.LowersAlone(given.Grade))
        {
            step.Record(explained, AlertChangeKind.ProposeLowering, AlertReason.LateData, given.Grade, to);
            return explained with { Proposed = to };
        }

        step.Record(explained, to == Grade.None ? AlertChangeKind.Quiet : AlertChangeKind.Lower, AlertReason.LateData, given.Grade, to);
        return standing is null ? null : explained with { Grade = to, RaisedPeriod = standing.RaisedPeriod, ChangedAt = step.KnownAt, Proposed = null };
    }

    private void Note(Alert? open, Grade grade, Finding finding)
    {
        var evidence = Explain(finding, $"{finding.Period.ToChinese()}当期应预警而未预警，此后条件已消失，现予补记，不另立预警");
        var noted = open is null ? step.NewAlert(rule, region, grade, finding.Period, evidence) : open with { Period = finding.Period, Evidence = evidence };
        step.Record(noted, AlertChangeKind.Note, AlertReason.LateData, open?.Grade ?? Grade.None, grade);
    }

    private Evidence Explain(Finding finding, string outcome)
    {
        var evidence = finding.Explain();
        return evidence with { Sentence = $"{LateWording.Arrived(late, isReport: false, step.Rules)}，按补报后的数据重新研判，{outcome}。{evidence.Sentence}" };
    }
}
