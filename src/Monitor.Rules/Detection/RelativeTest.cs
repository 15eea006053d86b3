namespace Monitor.Rules.Detection;

/// <summary>两年相对检验: the figure must also stand at a multiple of the mean of the same periods of the years before, which takes the season out without a model.</summary>
/// <remarks>After the insured-rate trigger of Extended Benefits (20 CFR 615.12): 120 per cent of the mean of the same 13 weeks of the two preceding years.</remarks>
/// <param name="Years">How many years before; at least 1. All their figures must be known.</param>
/// <param name="Multiple">The line for the multiple, such as at least 1.20.</param>
public sealed record RelativeTest(int Years, Limit Multiple);
