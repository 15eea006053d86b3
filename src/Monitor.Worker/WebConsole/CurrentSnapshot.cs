using Monitor.Rules.Evaluation;

namespace Monitor.Worker.WebConsole;

/// <summary>The latest snapshot of the record with the rules in force.</summary>
internal sealed record CurrentSnapshot(RuleSet Rules, Snapshot Snapshot, string Id);
