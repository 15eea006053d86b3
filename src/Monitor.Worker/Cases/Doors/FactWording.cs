using System.Globalization;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;

namespace Monitor.Worker.Cases.Doors;

/// <summary>What happened to a case, in a line of official Chinese.</summary>
internal static class FactWording
{
    public static string Of(CaseFact fact, CaseFrame frame, Officials officials) => fact switch
    {
        Opened { Call: { } call } => $"接报登记：{call.Caller}来电，{call.What}",
        Opened { Predecessor: { } before } => $"立项，接续{before}",
        Opened => "立项",
        AlertJoined joined => $"列入预警{joined.Alert.Number}（{frame.Grades[joined.Alert.Grade].Name}）：{joined.Alert.Summary}",
        AlertMoved moved => $"预警{moved.Alert}{NoticeWording.Of(moved.Change)}（{GradeMove(moved, frame)}）：{moved.Summary}",
        OwnerChanged { Why: OwnerChange.Handover } changed => $"改由{frame.NameOf(changed.Owner)}承办（移交）",
        OwnerChanged changed => $"改由{frame.NameOf(changed.Owner)}承办（跨地区，共同的上一级负责），相关事项{string.Join('、', changed.With)}",
        TaskOpened opened => $"下达任务：{opened.Planned.Name}（{opened.Task}），限{TerminalTime.Of(opened.DueAt, frame.Calendar.Zone)}",
        TaskWarned warned => $"任务{warned.Task}临近时限，已提醒",
        TaskOverdue { EscalatedTo: { } above } overdue => $"任务{overdue.Task}逾期，已报带班领导和{frame.NameOf(above)}",
        TaskOverdue overdue => $"任务{overdue.Task}逾期，已报带班领导",
        ClockStopped stopped => $"任务{stopped.Task}停止计时：{stopped.Reason}",
        ClockRestarted restarted => $"任务{restarted.Task}恢复计时，限{TerminalTime.Of(restarted.DueAt, frame.Calendar.Zone)}",
        ConfirmationRequested asked => $"提请{ActLine(asked.Act, frame, officials)}（待复核，{TerminalTime.Of(asked.LapsesAt, frame.Calendar.Zone)}失效）",
        ConfirmationLapsed lapsed => $"提请的“{ActWording.Of(lapsed.Act)}”失效：{Of(lapsed.Why)}",
        FundPledged pledged => string.Create(CultureInfo.InvariantCulture, $"{(pledged.Amount < 0 ? "核减" : "安排")}就业风险储备金{Math.Abs(pledged.Amount):#,0.##}元：{pledged.Reason}"),
        LinkedCaseOpened linked => $"另立事项{linked.Successor}",
        Escalated call => Called(call, frame, officials),
        AcknowledgementLapsed lapsed => $"{officials.NameOf(lapsed.Person)}签收后未办理，签收失效，继续呼叫",
        Acted { ProposedBy: { } proposer } acted => $"{ActLine(acted.Act, frame, officials)}（{officials.NameOf(proposer)}提请）",
        Acted acted => ActLine(acted.Act, frame, officials),
        _ => CaseJson.KindOf(fact),
    };

    private static string Called(Escalated call, CaseFrame frame, Officials officials)
    {
        var whom = call.To.Select(to => $"{frame.NameOf(to.Region)}{CaseWording.Of(to.Role)}").Concat(call.Persons.Select(officials.NameOf));
        return string.Create(CultureInfo.InvariantCulture, $"无人签收，逐级呼叫第{call.Step}步：{string.Join('、', whom.DefaultIfEmpty("没有上级可呼"))}{(call.EmptyShift ? "（当班无人，转下一步）" : "")}");
    }

    private static string ActLine(CaseAct act, CaseFrame frame, Officials officials) => $"{ActWording.Of(act.Kind)}{Content(act, frame, officials)}";

    private static string Content(CaseAct act, CaseFrame frame, Officials officials) => act switch
    {
        Verify verify => string.Create(
            CultureInfo.InvariantCulture, $"（{CaseWording.Of(verify.Verdict)}{(verify.TransferredPeople is { } people ? $"，划转{people}人" : "")}）：{verify.Reason}"),
        Consult consult => $"（建议{Name(consult.Grade, frame)}）：{consult.Opinion}（{string.Join('、', consult.Participants)}）",
        Approve approve => $"（{Name(approve.Grade, frame)}）：{approve.Reason}",
        Publish publish => $"：{publish.Category}，{publish.Area}，{publish.Issuer}",
        Adjust adjust => $"（{Name(adjust.Grade, frame)}）：{adjust.Reason}",
        LowerAlert lower => $"（{lower.Alert}降为{Name(lower.Grade, frame)}）：{lower.Reason}",
        Close close => $"（{CaseWording.Of(close.Outcome)}）：{close.Summary}",
        HandOver handOver => $"{frame.NameOf(handOver.To)}：{handOver.Reason}",
        CompleteTask done => $"（{done.Task}）：{done.Note}",
        SetTaskAside aside => $"（{aside.Task}）：{aside.Reason}",
        StopClock stop => $"（{stop.Task}）：{stop.Reason}",
        RestartClock restart => $"（{restart.Task}）：{restart.Reason}",
        RecordCounts counts => string.Create(CultureInfo.InvariantCulture, $"（{counts.Day:yyyy-MM-dd}）：受影响{counts.Affected}人，尚未安置{counts.Open}人"),
        TakeMeasure measure => string.Create(
            CultureInfo.InvariantCulture, $"（{measure.Measure}）{(measure.People is { } people ? $"：惠及{people}人" : "")}{(measure.Amount is { } amount ? $"，{amount:#,0.##}元" : "")}"),
        PublishStatement publish => $"：{publish.Where}",
        RecordCall call => $"{officials.NameOf(call.Person)}，{CaseWording.Of(call.Outcome)}{(string.IsNullOrWhiteSpace(call.Note) ? "" : $"：{call.Note}")}",
        PledgeFund pledge => string.Create(CultureInfo.InvariantCulture, $"{pledge.Amount:#,0.##}元：{pledge.Reason}"),
        ReleaseFund release => string.Create(CultureInfo.InvariantCulture, $"{release.Amount:#,0.##}元：{release.Reason}"),
        _ => Words(act) is { Length: > 0 } words ? $"：{words}" : "",
    };

    private static string? Words(CaseAct act) => act switch
    {
        Acknowledge it => it.Note,
        SendBack it => it.Reason,
        Lift it => it.Reason,
        Reopen it => it.Reason,
        AcceptHandover it => it.Note,
        RefuseHandover it => it.Reason,
        WithdrawHandover it => it.Reason,
        Confirm it => it.Note,
        Decline it => it.Reason,
        MarkPublicAttention it => it.Note,
        DraftStatement it => it.Text,
        ApproveStatement it => it.Note,
        AddNote it => it.Text,
        _ => null,
    };

    private static string GradeMove(AlertMoved moved, CaseFrame frame) =>
        moved.From == moved.To ? Name(moved.To, frame) : $"{Name(moved.From, frame)}→{Name(moved.To, frame)}";

    private static string Name(Grade grade, CaseFrame frame) => frame.Grades[grade].Name;

    private static string Of(LapseReason why) => why switch
    {
        LapseReason.TimeOut => "逾期未复核",
        LapseReason.NewEvidence => "出现新的异动",
        LapseReason.OwnerChanged => "承办地区变更",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "There is no such reason."),
    };
}
