using System.Text.Json.Serialization;

namespace Monitor.Rules.Cases.Acts;

/// <summary>What a person does to a case. One record per act; text is given as people write it and kept unchanged.</summary>
/// <param name="Kind">Which act it is.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OpenCase), "open_case")]
[JsonDerivedType(typeof(Acknowledge), "acknowledge")]
[JsonDerivedType(typeof(Verify), "verify")]
[JsonDerivedType(typeof(Consult), "consult")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(SendBack), "send_back")]
[JsonDerivedType(typeof(Publish), "publish")]
[JsonDerivedType(typeof(Adjust), "adjust")]
[JsonDerivedType(typeof(LowerAlert), "lower_alert")]
[JsonDerivedType(typeof(Lift), "lift")]
[JsonDerivedType(typeof(Close), "close")]
[JsonDerivedType(typeof(Reopen), "reopen")]
[JsonDerivedType(typeof(HandOver), "hand_over")]
[JsonDerivedType(typeof(AcceptHandover), "accept_handover")]
[JsonDerivedType(typeof(RefuseHandover), "refuse_handover")]
[JsonDerivedType(typeof(WithdrawHandover), "withdraw_handover")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Decline), "decline")]
[JsonDerivedType(typeof(CompleteTask), "complete_task")]
[JsonDerivedType(typeof(SetTaskAside), "set_task_aside")]
[JsonDerivedType(typeof(StopClock), "stop_clock")]
[JsonDerivedType(typeof(RestartClock), "restart_clock")]
[JsonDerivedType(typeof(RecordCounts), "record_counts")]
[JsonDerivedType(typeof(TakeMeasure), "take_measure")]
[JsonDerivedType(typeof(PledgeFund), "pledge_fund")]
[JsonDerivedType(typeof(ReleaseFund), "release_fund")]
[JsonDerivedType(typeof(MarkPublicAttention), "mark_public_attention")]
[JsonDerivedType(typeof(DraftStatement), "draft_statement")]
[JsonDerivedType(typeof(ApproveStatement), "approve_statement")]
[JsonDerivedType(typeof(PublishStatement), "publish_statement")]
[JsonDerivedType(typeof(AddNote), "add_note")]
public abstract record CaseAct([property: JsonIgnore] ActKind Kind);
