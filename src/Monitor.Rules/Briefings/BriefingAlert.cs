namespace Monitor.Rules.Briefings;

/// <summary>An alert as it is told.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Region">The region's full name.</param>
/// <param name="Grade">Its grade.</param>
/// <param name="State">What the week did to it, such as 新发、升级 or 延续.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Sentence">The reason with its figures.</param>
/// <param name="Basis">依据.</param>
/// <param name="Since">The day it was raised, in words.</param>
/// <param name="DataNote">On its data, such as 数据逾期，级别自11月17日起冻结; empty where nothing is to be said.</param>
public sealed record BriefingAlert(string Number, string Region, BriefingGrade Grade, string State, string Rule, string Sentence, string Basis, string Since, string DataNote)
{
    /// <summary>Of a data alert: who delivers the data and who urges and verifies, as a sentence; empty for none.</summary>
    public string Responsible { get; init; } = "";
}
