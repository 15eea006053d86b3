using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases;

/// <summary>What each act leaves in the case. Acts whose effect rests on more than the case (clocks, fund, a new owner) leave it to the facts that follow them.</summary>
internal static class ActFold
{
    public static Case Apply(Case before, Acted acted, Signature by)
    {
        var after = before with { Stage = acted.To };
        return acted.Act switch
        {
            Acknowledge => Acknowledged(after, by),
            Verify verify => Verified(after, acted, verify, by),
            Consult consult => Ended(after with { Consultation = new(consult, by) }, TaskKind.Consultation, by, consult.Opinion),
            Approve approve => after with { Approval = new(approve, by) },
            SendBack => after with { Approval = null },
            Publish publish => Published(after, publish, by),
            Adjust adjust => after with { OfficialGrade = adjust.Grade, Publications = after.Publications.Add(new(adjust.Grade, after.Publication!.Text, by)) },
            LowerAlert lower => after with { Alerts = [.. after.Alerts.Select(a => a.Number == lower.Alert ? a with { Ordered = lower.Grade } : a)] },
            Lift => after with { OfficialGrade = Grade.None, LiftedAt = by.At },
            Close close => after with { Closing = new(close, by), OfficialGrade = Grade.None },
            HandOver handOver => after with { PendingHandover = new(handOver.To, handOver.Reason, by) },
            AcceptHandover or RefuseHandover or WithdrawHandover => after with { PendingHandover = null },
            Confirm or Decline => after with { PendingConfirmation = null },
            CompleteTask done => With(after, done.Task, t => Ended(t, TaskState.Done, by, done.Note) with { Text = done.Text }),
            SetTaskAside aside => With(after, aside.Task, t => Ended(t, TaskState.SetAside, by, aside.Reason)),
            RecordCounts counts => after with { Counts = [.. after.Counts.Where(c => c.Act.Day != counts.Day).Append(new(counts, by)).OrderBy(c => c.Act.Day)] },
            TakeMeasure measure => after with { Measures = after.Measures.Add(new(after.Plan.MeasureOf(measure.Measure)?.Name ?? measure.Measure, measure, by)) },
            MarkPublicAttention attention => after with { PublicAttentionAt = by.At, Notes = after.Notes.Add(new(attention.Note, by)) },
            DraftStatement draft => after with { Statement = new(draft.Text, by) },
            ApproveStatement => after with { Statement = after.Statement! with { Approved = by } },
            PublishStatement publish => Ended(after with { Statement = after.Statement! with { Published = by, Where = publish.Where } }, TaskKind.Statement, by, publish.Where),
            RecordCall call => after with { CallAttempts = after.CallAttempts.Add(new(call, by)) },
            AddNote note => after with { Notes = after.Notes.Add(new(note.Text, by)) },
            _ => after,
        };
    }

    /// <summary>The case with one of its tasks changed.</summary>
    public static Case With(Case before, string task, Func<CaseTask, CaseTask> change) =>
        before with { Tasks = [.. before.Tasks.Select(t => t.Id == task ? change(t) : t)] };

    private static Case Acknowledged(Case after, Signature by) =>
        Ended(after with { Acknowledged = after.Acknowledged ?? by }, TaskKind.Acknowledgement, by, "");

    /// <summary>After publication a verdict other than 属实 speaks of the new evidence alone: the case was confirmed and stays so.</summary>
    private static Case Verified(Case after, Acted acted, Verify verify, Signature by)
    {
        var isOfNewEvidence = acted.From is CaseStage.Published or CaseStage.Lifted && verify.Verdict != CaseVerdict.Confirmed;
        var verified = after with
        {
            NewEvidenceAt = null,
            Verification = isOfNewEvidence ? after.Verification : new(verify, by),
            Notes = isOfNewEvidence ? after.Notes.Add(new($"{CaseWording.Of(verify.Verdict)}：{verify.Reason}", by)) : after.Notes,
            VerifiedAt = verify.Verdict == CaseVerdict.Confirmed ? by.At : after.VerifiedAt,
            WatchedAt = acted.To == CaseStage.UnderWatch ? by.At : after.WatchedAt,
        };
        return Ended(Acknowledged(verified, by), TaskKind.Verification, by, verify.Reason);
    }

    private static Case Published(Case after, Publish publish, Signature by) => after with
    {
        OfficialGrade = after.Approval!.Act.Grade,
        Publications = after.Publications.Add(new(after.Approval.Act.Grade, publish, by)),
        PublishedAt = after.PublishedAt ?? by.At,
    };

    private static Case Ended(Case after, TaskKind kind, Signature by, string note) =>
        after with { Tasks = [.. after.Tasks.Select(t => t.Kind == kind && t.State == TaskState.Open ? Ended(t, TaskState.Done, by, note) : t)] };

    private static CaseTask Ended(CaseTask task, TaskState state, Signature by, string note) => task with { State = state, Ended = by, Note = note, Stopped = null };
}
