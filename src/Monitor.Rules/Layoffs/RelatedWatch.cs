using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>关联企业: enterprises of one owner or at one address, each under the line, that reach it together.</summary>
/// <param name="Basis">Where the window comes from.</param>
/// <param name="WithinDays">Within how many days their reductions count together.</param>
public sealed record RelatedWatch(Basis Basis, int WithinDays);
