using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

/// <summary>Lives of cases at random: people of every role do whatever comes to mind, alerts rise and fall, time passes.</summary>
internal static class RandomLives
{
    private static readonly (string Number, string Rule, string Region)[] Alerts =
    [
        ("YJ2026-0001", "sd2016_event", ATree.Chengyang), ("YJ2026-0002", "law41", ATree.Chengyang),
        ("YJ2026-0003", "law41", ATree.Licang), ("YJ2026-0004", "claims_yoy", ATree.Qingdao),
    ];

    private static readonly AlertChangeKind[] Kinds = [.. Enum.GetValues<AlertChangeKind>()];

    /// <summary>One move: what, by whom, how long after the last, and a number that fills in the rest.</summary>
    public readonly record struct Move(int What, int Who, int Minutes, int Rest);

    public static readonly Gen<Move[]> Any = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 999], Gen.Int[0, 300], Gen.Int[0, 9999], (what, who, minutes, rest) => new Move(what, who, minutes, rest)).Array[60];

    /// <summary>Lives the moves, and hands out each step with the book before it.</summary>
    public static ADesk Live(IEnumerable<Move> moves, Action<ADesk, CaseBook, CaseDecision?>? each = null)
    {
        var desk = new ADesk(AFrame.Calling);
        foreach (var move in moves)
        {
            desk.Now = desk.Now.AddMinutes(move.Minutes < 270 ? move.Minutes / 6 : move.Minutes * 2); // mostly soon, now and then hours later
            var before = desk.Book;
            each?.Invoke(desk, before, Step(desk, move));
        }

        return desk;
    }

    private static CaseDecision? Step(ADesk desk, Move move)
    {
        switch (move.What)
        {
            case < 20:
                desk.TakeNews(News(desk, move));
                return null;
            case < 30:
                foreach (var number in desk.Book.Open.Select(c => c.Number).ToArray())
                {
                    desk.Tick(number);
                }

                return null;
            case < 60:
                return Onward(desk, move);
            default:
                return Act(desk, move);
        }
    }

    private static AlertNews News(ADesk desk, Move move)
    {
        var (number, rule, region) = Alerts[move.Rest % Alerts.Length];
        var (kind, from, to) = (Kinds[move.Rest / 4 % Kinds.Length], (Grade)(move.Rest / 40 % 5), (Grade)(move.Rest / 200 % 5));
        return new AlertNews(ADesk.Change(kind, from, to, number, rule, region, isData: move.Rest % 37 == 0), desk.Now.AddMinutes(-move.Rest % 90)) { Enterprises = move.Rest % 5 == 0 ? ["91370200MA3C0000X1"] : [] };
    }

    /// <summary>The act that brings a case on, by somebody who may do it: so that lives get somewhere.</summary>
    private static CaseDecision Onward(ADesk desk, Move move)
    {
        var open = desk.Book.Open.ToArray();
        if (open.Length == 0)
        {
            return desk.Try(AnAct.Call(), AnActor.ProvinceLead);
        }

        var subject = open[move.Rest % open.Length];
        var task = subject.Tasks.FirstOrDefault(t => t.State == TaskState.Open && t.Kind is not (TaskKind.Acknowledgement or TaskKind.Verification or TaskKind.Consultation or TaskKind.Statement));
        CaseAct act = subject switch
        {
            { PendingConfirmation: not null } => new Confirm(),
            _ when subject.Tasks.FirstOrDefault(t => t.Stopped is not null) is { } stopped => new RestartClock(stopped.Id, "批复已到"),
            _ when move.Rest % 4 == 1 && subject.Alerts.FirstOrDefault(a => a is { IsOpen: true, Proposed: not null, Ordered: null }) is { } alert => new LowerAlert(alert.Number, alert.Proposed!.Value, "平稳"),
            { Stage: >= CaseStage.Verified and < CaseStage.Dismissed } when move.Rest % 4 == 2 => new PledgeFund(move.Rest * 70m, "用途"),
            { NewEvidenceAt: not null } or { Stage: CaseStage.AwaitingVerification or CaseStage.UnderWatch } => AnAct.Verify(move.Rest % 4 == 0 ? CaseVerdict.FalseAlarm : CaseVerdict.Confirmed),
            { Stage: CaseStage.Verified } => AnAct.Consult(Grade.Severe),
            { Stage: CaseStage.InConsultation } => new Approve(Grade.Severe, "同意"),
            { Stage: CaseStage.Approved } => AnAct.Publish(),
            { Stage: CaseStage.Published } => new Lift("均已安置"),
            _ when task is not null => new CompleteTask(task.Id, "已办理"),
            { LastCounts: null or { Meet: false } } when move.Rest % 5 > 1 => AnAct.Counts(affected: 20, resettled: 20 - (move.Rest % 2), day: "2026-11-23"),
            _ => Filled(ActKind.Close, subject, move),
        };
        return desk.Try(act, move.Who % 2 == 0 ? AnActor.ProvinceLead : AnActor.CityLead, subject.Number);
    }

    /// <summary>An act that often makes sense: one of those that are legal now, on a task that is open, with figures that meet.</summary>
    private static CaseDecision Act(ADesk desk, Move move)
    {
        var cases = desk.Book.Cases.Values.ToArray();
        var subject = cases.Length == 0 ? null : cases[move.Rest % cases.Length];
        var kinds = Enum.GetValues<ActKind>();
        var kind = kinds[move.What % kinds.Length];
        if (subject is not null && move.What < 90)
        {
            var legal = ActTable.Moves.Where(m => m.From.Contains(subject.Stage)).Select(m => m.Act).ToArray();
            kind = legal[move.Rest / 7 % legal.Length];
        }

        var actor = move.Who % 3 == 0 ? AnActor.ProvinceLead : AnActor.All[move.Who % AnActor.All.Length];
        return desk.Try(Filled(kind, subject, move), actor, subject?.Number ?? ADesk.First);
    }

    private static CaseAct Filled(ActKind kind, Case? subject, Move move)
    {
        var grade = (Grade)(1 + (move.Rest / 3 % 4));
        var open = subject?.Tasks.Where(t => t.State == TaskState.Open).Select(t => t.Id).ToArray() ?? [];
        return kind switch
        {
            ActKind.OpenCase => AnAct.Call(Alerts[move.Rest % 4].Region, move.Rest % 2 == 0 ? "layoffs" : "claims", move.Rest % 3 == 0 ? grade : null),
            ActKind.Verify => AnAct.Verify((CaseVerdict)(move.Rest / 11 % 6)),
            ActKind.RecordCounts => AnAct.Counts(move.Rest % 50, resettled: move.Rest % 50 - (move.Rest % 3), open: move.Rest % 3, day: "2026-11-23"),
            ActKind.Close => new Close(subject?.Stage == CaseStage.Dismissed ? CaseOutcome.Dismissed : CaseOutcome.OrdinaryCare, "小结"),
            ActKind.LowerAlert => new LowerAlert(Alerts[move.Rest % 4].Number, (Grade)(move.Rest / 4 % 4), "平稳"),
            ActKind.HandOver => new HandOver(Alerts[move.Rest / 5 % 4].Region, "移交"),
            ActKind.PledgeFund => new PledgeFund(move.Rest * 100m, "用途"),
            _ => AnAct.Of(kind, grade, open.Length == 0 ? "none" : open[move.Rest % open.Length]),
        };
    }
}
