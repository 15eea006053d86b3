namespace Monitor.Rules.Briefings;

/// <summary>An alert as the briefing tells it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Region">The region's full name.</param>
/// <param name="Grade">Its grade; of an ended one the grade it had.</param>
/// <param name="State">What the week did to it, such as 新发、升级 or 延续.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Sentence">The reason with its figures.</param>
/// <param name="Basis">依据.</param>
/// <param name="Since">The day it was raised, in words; empty where the snapshot no longer tells.</param>
/// <param name="DataNote">On its data, such as 数据逾期，级别自11月17日起冻结; empty where nothing is to be said.</param>
public sealed record BriefingAlert(string Number, string Region, BriefingGrade Grade, string State, string Rule, string Sentence, string Basis, string Since, string DataNote);
