namespace Monitor.Rules.Cases.Acts;

/// <summary>登记人数: how many people are affected and where they stand, by the end of a day. A later record of the same day replaces it.</summary>
/// <param name="Day">The day (统计日期); not in the future.</param>
/// <param name="Affected">受影响人数; 0 or more.</param>
/// <param name="Resettled">已安置就业人数; 0 or more.</param>
/// <param name="Retrained">参加转岗转业培训人数; 0 or more.</param>
/// <param name="DrawingBenefit">领取失业保险金人数; 0 or more.</param>
/// <param name="Open">尚未安置人数; 0 or more.</param>
public sealed record RecordCounts(DateOnly Day, int Affected, int Resettled, int Retrained, int DrawingBenefit, int Open) : CaseAct(ActKind.RecordCounts);
