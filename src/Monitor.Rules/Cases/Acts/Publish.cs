namespace Monitor.Rules.Cases.Acts;

/// <summary>发布: publishes the alert at the grade approved. With the grade and the time, which are the case's, these are the eight things that 突发事件应对法 §64 asks for.</summary>
/// <param name="Category">预警类别.</param>
/// <param name="Start">起始时间.</param>
/// <param name="Area">可能影响的范围.</param>
/// <param name="Advice">警示事项.</param>
/// <param name="Measures">应当采取的措施.</param>
/// <param name="Issuer">发布单位.</param>
public sealed record Publish(string Category, DateTimeOffset Start, string Area, string Advice, string Measures, string Issuer) : CaseAct(ActKind.Publish);
