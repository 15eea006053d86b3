using System.Collections.Immutable;

namespace Monitor.Rules.Detection;

/// <summary>数据源: who delivers figures, and who answers for it that they come.</summary>
/// <param name="Id">Its key in the configuration.</param>
/// <param name="Owner">报送单位; empty where none is named.</param>
/// <param name="FollowUp">责任角色: the name of the role, of those that people have, that urges and verifies.</param>
/// <param name="Indicators">The keys of the indicators that it delivers; empty for a source of reports.</param>
public sealed record DataSource(string Id, string Owner, string FollowUp, ImmutableArray<string> Indicators);
