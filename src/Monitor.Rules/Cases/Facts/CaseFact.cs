using System.Text.Json.Serialization;

namespace Monitor.Rules.Cases.Facts;

/// <summary>What happened in a case. With its plan frozen inside, replaying the facts gives the present state whatever the configuration says by then.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Acted), "acted")]
[JsonDerivedType(typeof(AlertJoined), "alert_joined")]
[JsonDerivedType(typeof(AlertMoved), "alert_moved")]
[JsonDerivedType(typeof(OwnerChanged), "owner_changed")]
[JsonDerivedType(typeof(ConfirmationRequested), "confirmation_requested")]
[JsonDerivedType(typeof(ConfirmationLapsed), "confirmation_lapsed")]
[JsonDerivedType(typeof(TaskOpened), "task_opened")]
[JsonDerivedType(typeof(TaskWarned), "task_warned")]
[JsonDerivedType(typeof(TaskOverdue), "task_overdue")]
[JsonDerivedType(typeof(ClockStopped), "clock_stopped")]
[JsonDerivedType(typeof(ClockRestarted), "clock_restarted")]
[JsonDerivedType(typeof(FundPledged), "fund_pledged")]
[JsonDerivedType(typeof(LinkedCaseOpened), "linked_case_opened")]
[JsonDerivedType(typeof(Escalated), "escalated")]
[JsonDerivedType(typeof(AcknowledgementLapsed), "acknowledgement_lapsed")]
public abstract record CaseFact;
