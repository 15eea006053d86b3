using Monitor.Rules.Panels;

namespace Monitor.Rules.MonthlyReturns;

/// <summary>失业动态监测: how returns are aggregated and what of it may be shown.</summary>
/// <param name="MinimumEnterprises">Figures over fewer enterprises are not shown; 2 or more.</param>
/// <param name="ExpectedWithinMonths">An enterprise that returned within so many months before is expected to return; 1 or more.</param>
/// <param name="MinimumResponse">The share of the expected enterprises that must have returned before rates become figures of indicators; 0 to 1.</param>
/// <param name="Types">The codes of 减少类型.</param>
/// <param name="Reasons">The codes of 减少原因.</param>
public sealed record ReturnPolicy(int MinimumEnterprises, int ExpectedWithinMonths, decimal MinimumResponse, FilingCodes Types, FilingCodes Reasons);
