using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;

namespace Monitor.Worker.Cases.Doors;

/// <summary>The acts as the command line and HTTP offer them: one record and one row an act, and no act is written twice.</summary>
internal static class ActCatalog
{
    private const string Task = "The task's key in the case, as 'case show' prints it.";

    /// <summary>The acts, in the order an official meets them.</summary>
    public static ImmutableArray<ActForm> Forms { get; } =
    [
        ActForm.Of<OpenCase>(
            "open",
            "Open a case by hand for what somebody reported by word of mouth (接报登记); the clocks are those of a case that the machine opens.",
            ("region", "The code of the region where it happens."),
            ("cause", "The cause's key in the response plan, such as layoffs."),
            ("caller", "Who called."),
            ("calledAt", "When the call came; the clock 'data known' runs from here."),
            ("what", "What was reported: time, place, enterprise, how it stands."),
            ("callerContact", "How the caller can be reached; never sent in a message."),
            ("people", "People affected, as reported."),
            ("grade", "The officer's first estimate.")),
        ActForm.Of<Acknowledge>("acknowledge", "Acknowledge a case (签收): somebody answers for it; the other clocks go on.", ("note", "A remark.")),
        ActForm.Of<Verify>(
            "verify",
            "Say what the case turned out to be on the spot (核实).",
            ("verdict", "What it turned out to be."),
            ("reason", "How that was found, and from whom."),
            ("transferredPeople", "With entity_transfer: people who moved to another employer together and did not lose their work."),
            ("reportNumbers", "With entity_transfer or data_error: the number of a layoff report concerned."),
            ("indicator", "With entity_transfer or data_error: the key of the indicator concerned."),
            ("period", "The first period concerned, such as 2023-03.")),
        ActForm.Of<Consult>(
            "consult",
            "Record what departments and experts think (会商).",
            ("grade", "The grade they propose; none proposes not to publish."),
            ("opinion", "Why."),
            ("participants", "A department or person that took part.")),
        ActForm.Of<Approve>("approve", "Decide at which grade the alert is published (审批).", ("grade", "The grade; at least moderate."), ("reason", "Why.")),
        ActForm.Of<SendBack>("send-back", "Have the step before done again (退回).", ("reason", "What is wanting.")),
        ActForm.Of<Publish>(
            "publish",
            "Publish the alert at the grade approved (发布).",
            ("category", "What kind of alert it is."),
            ("start", "From when it holds."),
            ("area", "The area that may be affected."),
            ("advice", "What the public is to know."),
            ("measures", "What is to be done."),
            ("issuer", "Who publishes it.")),
        ActForm.Of<Adjust>("adjust", "Change the grade of a published alert (调整).", ("grade", "The new grade; at least moderate."), ("reason", "Why.")),
        ActForm.Of<LowerAlert>(
            "lower-alert",
            "Agree that the machine lowers an alert it proposed to lower (确认降级).",
            ("alert", "The alert's number, such as YJ2026-0001."),
            ("grade", "The grade to lower it to; not below the one proposed."),
            ("reason", "Why.")),
        ActForm.Of<Lift>("lift", "Say that the danger is over (解除).", ("reason", "Why.")),
        ActForm.Of<Close>("close", "End the case (办结).", ("outcome", "How it ended."), ("summary", "What happened and what was done.")),
        ActForm.Of<Reopen>("reopen", "Open a case that continues a closed one (重启).", ("reason", "Why.")),
        ActForm.Of<HandOver>("hand-over", "Offer the case to another county or level (移交).", ("to", "The code of the region that is to handle it."), ("reason", "Why.")),
        ActForm.Of<AcceptHandover>("accept", "Take a case that was offered (接受移交).", ("note", "A remark.")),
        ActForm.Of<RefuseHandover>("refuse", "Do not take a case that was offered (拒绝移交).", ("reason", "Why.")),
        ActForm.Of<WithdrawHandover>("withdraw", "Take an offer back (撤回移交).", ("reason", "Why.")),
        ActForm.Of<Confirm>("confirm", "Agree, as the second person, to a lowering that waits for it (复核同意).", ("note", "A remark.")),
        ActForm.Of<Decline>("decline", "Disagree with a lowering that waits, or take one's own proposal back (复核不同意).", ("reason", "Why.")),
        ActForm.Of<CompleteTask>("task done", "Say that a task or report is done (完成任务).", ("task", Task), ("note", "What was done, and to whom it was sent."), ("text", "The text of a report.")),
        ActForm.Of<SetTaskAside>("task set-aside", "Say that a task cannot be done (任务无法执行).", ("task", Task), ("reason", "Why.")),
        ActForm.Of<StopClock>("task stop", "Stop the clock of a task (停止计时).", ("task", Task), ("reason", "Why.")),
        ActForm.Of<RestartClock>("task restart", "Start the clock of a task again (恢复计时).", ("task", Task), ("reason", "Why.")),
        ActForm.Of<RecordCounts>(
            "counts",
            "Record how many people are affected and where they stand, by the end of a day (登记人数).",
            ("day", "The day."),
            ("affected", "People affected."),
            ("resettled", "Of these, in work again."),
            ("retrained", "Of these, in retraining."),
            ("drawingBenefit", "Of these, drawing unemployment benefit."),
            ("open", "Of these, still open.")),
        ActForm.Of<TakeMeasure>(
            "measure",
            "Record a measure of the plan's catalogue (落实措施).",
            ("measure", "The measure's key in the plan."),
            ("people", "People it reaches."),
            ("amount", "Its amount in yuan."),
            ("note", "A remark.")),
        ActForm.Of<PledgeFund>("fund pledge", "Pledge money of the reserve fund (安排储备金).", ("amount", "Yuan."), ("reason", "What for.")),
        ActForm.Of<ReleaseFund>("fund release", "Give back money that was pledged and is not needed (核减储备金).", ("amount", "Yuan."), ("reason", "Why.")),
        ActForm.Of<MarkPublicAttention>("statement attention", "Say that the public talks about the case; the statement tasks begin (舆情关注).", ("note", "Where, and what is said.")),
        ActForm.Of<DraftStatement>("statement draft", "Draft what is to be said in public (拟定口径).", ("text", "The text.")),
        ActForm.Of<ApproveStatement>("statement approve", "Approve the draft; not by the one who drafted it (审定口径).", ("note", "A remark.")),
        ActForm.Of<PublishStatement>("statement publish", "Say that the approved text has been published (发布权威信息).", ("where", "Where.")),
        ActForm.Of<AddNote>("note", "Add what is worth keeping (记事).", ("text", "What.")),
        ActForm.Of<RecordCall>(
            "call",
            "Record that somebody was called by telephone because nobody had acknowledged (电话呼叫); it stands for no acknowledgement. Whom to call: 'case calls'.",
            ("person", "The id of the person called."),
            ("outcome", "What came of it."),
            ("note", "A remark.")),
    ];

    private static readonly FrozenDictionary<string, ActForm> ByWord = Forms.ToFrozenDictionary(form => form.Word, StringComparer.Ordinal);

    private static readonly FrozenDictionary<ActKind, ActForm> ByKind = Forms.ToFrozenDictionary(form => form.Kind);

    /// <summary>An act by its name in HTTP; null where there is none.</summary>
    public static ActForm? Find(string word) => ByWord.GetValueOrDefault(word);

    public static ActForm Of(ActKind kind) => ByKind[kind];
}
