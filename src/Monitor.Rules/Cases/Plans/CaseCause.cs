namespace Monitor.Rules.Cases.Plans;

/// <summary>事由: what cases are about; at most one case is open per region and cause.</summary>
/// <param name="Id">Its key, which rules name.</param>
/// <param name="Name">Its name, such as 企业裁员减员.</param>
public sealed record CaseCause(string Id, string Name);
