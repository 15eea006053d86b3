using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;
using Monitor.Rules.Tests.Cases;

namespace Monitor.Rules.Tests.Lives;

/// <summary>What people do: half of it brings a case on, half is whatever comes to mind.</summary>
internal static class LifeActs
{
    private static readonly ActKind[] Kinds = Enum.GetValues<ActKind>();

    /// <summary>The act that brings a case on, by somebody who may do it: so that lives get somewhere.</summary>
    public static (string? Case, CaseAct Act, Actor Actor) Onward(LifeShell shell, LifeMove move)
    {
        var open = shell.Book.Open.ToArray();
        if (open.Length == 0)
        {
            return (null, AnAct.Call(LifeWorld.Counties[move.Rest % 4]), AnActor.ProvinceLead);
        }

        var subject = open[move.Who % Math.Min(2, open.Length)];
        var actor = subject.PendingConfirmation?.By.Person == AnActor.ProvinceLead.Person || move.Rest % 7 == 0 ? AnActor.CityLead : AnActor.ProvinceLead;
        return (subject.Number, Next(subject, shell.Now, move), actor);
    }

    /// <summary>Any act on any case by anybody; now and then one that is legal in the stage.</summary>
    public static (string? Case, CaseAct Act, Actor Actor) Any(LifeShell shell, LifeMove move)
    {
        var cases = shell.Book.Cases.Values.ToArray();
        var subject = cases.Length == 0 ? null : cases[move.Rest % cases.Length];
        var kind = Kinds[move.Rest / 7 % Kinds.Length];
        if (subject is not null && move.Who % 3 != 0)
        {
            var legal = ActTable.Moves.Where(m => m.From.Contains(subject.Stage)).Select(m => m.Act).ToArray();
            kind = legal[move.Rest / 7 % legal.Length];
        }

        return (subject?.Number, Filled(kind, subject, move), AnActor.All[move.Who % AnActor.All.Length]);
    }

    private static CaseAct Next(Case subject, DateTimeOffset now, LifeMove move)
    {
        var task = subject.Tasks.FirstOrDefault(t => t.State == TaskState.Open && t.Kind is not (TaskKind.Acknowledgement or TaskKind.Verification or TaskKind.Consultation or TaskKind.Statement));
        var proposed = subject.Alerts.FirstOrDefault(a => a is { IsOpen: true, Proposed: not null, Ordered: null, IsFrozen: false });
        return subject switch
        {
            { PendingConfirmation: not null } => new Confirm(),
            _ when proposed is not null => new LowerAlert(proposed.Number, proposed.Proposed!.Value, "条件消失"),
            { NewEvidenceAt: not null } or { Stage: CaseStage.AwaitingVerification or CaseStage.UnderWatch } => AnAct.Verify(move.Rest % 3 == 0 ? CaseVerdict.FalseAlarm : CaseVerdict.Confirmed),
            { Stage: CaseStage.Verified } when move.Rest % 2 == 0 => AnAct.Consult(Grade.Severe),
            { Stage: CaseStage.InConsultation } => new Approve(Grade.Severe, "同意"),
            { Stage: CaseStage.Approved } => AnAct.Publish(),
            { Stage: CaseStage.Published or CaseStage.Verified } => new Lift("均已安置"),
            _ when task is not null => new CompleteTask(task.Id, "已办理"),
            { Tasks: var tasks } when tasks.FirstOrDefault(t => t is { Kind: TaskKind.Statement, State: TaskState.Open }) is { } statement => new SetTaskAside(statement.Id, "舆情平息"),
            { LastCounts: null or { Meet: false } } => AnAct.Counts(affected: 20, resettled: 20, day: LifeWorld.Rules.DayOf(now).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            _ => Filled(ActKind.Close, subject, move),
        };
    }

    private static CaseAct Filled(ActKind kind, Case? subject, LifeMove move)
    {
        var grade = (Grade)(1 + (move.Rest / 3 % 4));
        var open = subject?.Tasks.Where(t => t.State == TaskState.Open).Select(t => t.Id).ToArray() ?? [];
        var region = LifeWorld.Counties[move.Rest / 5 % 4];
        return kind switch
        {
            ActKind.OpenCase => AnAct.Call(region, move.Rest % 2 == 0 ? "layoffs" : "claims", move.Rest % 3 == 0 ? grade : null),
            ActKind.Verify => AnAct.Verify((CaseVerdict)(move.Rest / 11 % 6)),
            ActKind.RecordCounts => AnAct.Counts(move.Rest % 50, resettled: (move.Rest % 50) - (move.Rest % 3), open: move.Rest % 3),
            ActKind.Close => new Close(subject?.Stage == CaseStage.Dismissed ? CaseOutcome.Dismissed : CaseOutcome.OrdinaryCare, "小结"),
            ActKind.LowerAlert => new LowerAlert(subject is { Alerts.Length: > 0 } ? subject.Alerts[move.Rest % subject.Alerts.Length].Number : "YJ2026-0001", (Grade)(move.Rest / 4 % 4), "平稳"),
            ActKind.HandOver => new HandOver(region, "移交"),
            ActKind.PledgeFund => new PledgeFund(move.Rest % 10_000 * 100m, "用途"),
            _ => AnAct.Of(kind, grade, open.Length == 0 ? "none" : open[move.Rest % open.Length]),
        };
    }
}
