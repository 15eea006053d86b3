using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>重新招用: people taken on again soon after a layoff, for whom those laid off must be told and preferred (劳动合同法 §41 ¶3).</summary>
/// <param name="Basis">The law.</param>
/// <param name="Months">Within how many months.</param>
public sealed record RehiringWatch(Basis Basis, int Months);
